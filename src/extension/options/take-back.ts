/** A change of the settings taken back, whatever was changed since in this window or another. */
import type { ChangedLimits } from '../../app/paste/limits/kept-limits.ts';
import { settingKeys, type Settings } from '../settings/settings.ts';

type Lists = 'sites' | 'disabledSites';

/** A list without what came and with what went, each in its old place or else at the end. */
function listBack(before: readonly string[], after: readonly string[], now: readonly string[]): readonly string[] {
  const rest = now.filter((item) => before.includes(item) || !after.includes(item));
  const gone = before.filter((item) => !after.includes(item) && !rest.includes(item));
  return gone.reduce((list, item) => list.toSpliced(before.indexOf(item), 0, item), rest);
}

/**
 * What takes a change back: of lists the items that came or went, of other values the one before, unless another was
 * chosen since.
 *
 * @param before, after the settings around the change
 * @param now the settings as they are
 */
export function takenBack(before: Settings, after: Settings, now: Settings): Partial<Settings> {
  const isList = (key: keyof Settings): key is Lists => key === 'sites' || key === 'disabledSites';
  return Object.fromEntries(
    settingKeys.flatMap((key): (readonly [string, unknown])[] => {
      if (isList(key)) {
        const list = listBack(before[key], after[key], now[key]);
        return list.join(' ') === now[key].join(' ') ? [] : [[key, list]];
      }
      return before[key] !== after[key] && now[key] === after[key] ? [[key, before[key]]] : [];
    }),
  );
}

/** The limits without one change of them; a limit that was changed again since stays. */
export function limitsTakenBack(before: ChangedLimits, after: ChangedLimits, now: ChangedLimits): ChangedLimits {
  const entries = Object.entries({ ...before, ...after }) as [keyof ChangedLimits, number][];
  const back = entries.flatMap(([id]) => (before[id] !== after[id] && now[id] === after[id] ? [[id, before[id]]] : []));
  return { ...now, ...(Object.fromEntries(back) as ChangedLimits) };
}
