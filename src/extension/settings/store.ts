/** Settings in `storage.sync`, in `storage.local` where the browser refuses that. */
import { isDefault, migrate, readSettings, settingKeys, settingsVersion, type Settings } from './settings.ts';

/** The part of a storage area the store needs. */
export interface Area {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** The two areas settings may lie in. */
export interface Areas {
  readonly sync: Area;
  readonly local: Area;
}

async function stored(area: Area): Promise<Readonly<Record<string, unknown>>> {
  try {
    return migrate(await area.get([...settingKeys, 'version']));
  } catch {
    // Sync may be switched off by policy, and a damaged profile fails both: the defaults still work.
    return {};
  }
}

/** Reads the settings; what lies in `local` is newer, because it is written only where `sync` failed. */
export async function loadSettings({ sync, local }: Areas): Promise<Settings> {
  const [synced, kept] = await Promise.all([stored(sync), stored(local)]);
  return readSettings({ ...synced, ...kept });
}

/**
 * Stores what was changed. A value that is the default again is removed, so that settings synced from another
 * machine are never overwritten by a fresh install.
 *
 * @throws the browser's error where neither area could be written
 */
export async function saveSettings({ sync, local }: Areas, changes: Partial<Settings>): Promise<void> {
  const changed = settingKeys.filter((key) => changes[key] !== undefined);
  if (changed.length === 0) return;
  const items: Record<string, unknown> = { version: settingsVersion };
  const gone: string[] = [];
  for (const key of changed) {
    const value = changes[key];
    if (value === undefined || isDefault(key, value)) gone.push(key);
    else items[key] = value;
  }
  try {
    await sync.set(items);
    if (gone.length > 0) await sync.remove(gone);
    const kept = Object.keys(await local.get([...settingKeys])).filter((key) => !(changed as string[]).includes(key));
    await local.remove(kept.length > 0 ? changed : [...changed, 'version']);
  } catch {
    // Defaults are written too: a removed local item would let the older synced value through again.
    await local.set({
      version: settingsVersion,
      ...Object.fromEntries(changed.map((key) => [key, changes[key]])),
    });
  }
}

/**
 * Stores what is made of the settings as they are by then. Windows and the background take turns, so that no list loses
 * what another one puts on it at the same moment.
 *
 * @throws the browser's error where neither area could be written
 */
export async function changeSettings(areas: Areas, change: (now: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request('tcp-state-card-settings', async () => {
    await saveSettings(areas, change(await loadSettings(areas)));
  });
}
