/** All settings as a file: written here, read here. */
import { isLimit, readLimits, type ChangedLimits } from '../../app/paste/limits/kept-limits.ts';
import { thresholds, type ThresholdId } from '../../netstat/diagnose/thresholds.ts';
import { defaultSettings, isDefault, readSettings, settingKeys, type Settings } from '../settings/settings.ts';

/** Name of the shape, so that another file is not taken for one. */
const kind = 'tcp-state-card-settings';
const version = 1;
/** What a file of settings may weigh at most, in bytes; the fullest one has a tenth of it. */
const longest = 200_000;

/** What a file holds: everything a reader can change. */
export interface FileContent {
  readonly settings: Settings;
  readonly limits: ChangedLimits;
}

/** What was read from a file. */
export interface ReadContent extends FileContent {
  /** How many settings and limits in it no version up to this one knows. */
  readonly unknown: number;
}

/** Why a file is refused: no file of ours, one of a newer version, or a value in it that cannot be one. */
export type FileProblem = 'other' | 'newer' | 'damaged';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Writes what differs from a fresh install, as JSON. */
export function writeSettingsFile({ settings, limits }: FileContent): string {
  const changed = Object.fromEntries(
    settingKeys.filter((key) => !isDefault(key, settings[key])).map((key) => [key, settings[key]]),
  );
  return `${JSON.stringify({ kind, version, settings: changed, limits: readLimits(limits) }, null, 2)}\n`;
}

/** The settings, or undefined where one value is not what it should be: half of them would be worse than an error. */
function wholeSettings(value: Readonly<Record<string, unknown>>): Settings | undefined {
  const read = readSettings(value);
  const isWhole = settingKeys.every(
    (key) => !Object.hasOwn(value, key) || JSON.stringify(value[key]) === JSON.stringify(read[key]),
  );
  return isWhole ? read : undefined;
}

function wholeLimits(value: Readonly<Record<string, unknown>>): ChangedLimits | undefined {
  const isWhole = Object.entries(value).every(
    ([id, limit]) => !Object.hasOwn(thresholds, id) || isLimit(id as ThresholdId, limit),
  );
  return isWhole ? readLimits(value) : undefined;
}

/** How many keys are none of those that are known: one that a later version added to the same shape means nothing here. */
function unknownIn(value: object, known: object): number {
  return Object.keys(value).filter((key) => !Object.hasOwn(known, key)).length;
}

/**
 * Reads a file as a whole or not at all.
 *
 * @returns what it holds, or why it is refused
 */
export async function readSettingsFile(file: Pick<File, 'size' | 'text'>): Promise<ReadContent | FileProblem> {
  // One of a gigabyte, chosen by mistake, would take the page with it.
  if (file.size > longest) return 'other';
  // One that was moved away meanwhile cannot be read.
  return readSettingsText(await file.text().catch(() => ''));
}

/** Reads the text of a file as a whole or not at all. */
export function readSettingsText(text: string): ReadContent | FileProblem {
  try {
    return readContent(JSON.parse(text));
  } catch {
    // No JSON, or brackets within brackets that are too deep to be looked into.
    return 'other';
  }
}

function readContent(value: unknown): ReadContent | FileProblem {
  if (!isRecord(value) || value['kind'] !== kind) return 'other';
  if (value['version'] !== version) return Number(value['version']) > version ? 'newer' : 'damaged';
  const { settings: written, limits: writtenLimits = {} } = value;
  if (!isRecord(written) || !isRecord(writtenLimits)) return 'damaged';
  const [settings, limits] = [wholeSettings(written), wholeLimits(writtenLimits)];
  if (settings === undefined || limits === undefined) return 'damaged';
  return { settings, limits, unknown: unknownIn(written, defaultSettings) + unknownIn(writtenLimits, thresholds) };
}

/** Whether both hold the same. */
export function sameContent(one: FileContent, other: FileContent): boolean {
  return writeSettingsFile(one) === writeSettingsFile(other);
}
