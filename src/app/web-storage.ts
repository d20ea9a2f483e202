/** What the browser keeps for this tab or, until it is deleted, for this device. Both may be forbidden or full. */
export type Lasting = 'tab' | 'device';

/** Asked for each time: where storage is forbidden, it is this that throws. */
const areaOf = (lasting: Lasting): Storage => (lasting === 'tab' ? sessionStorage : localStorage);

/** The text under a key; undefined where there is none, or storage is forbidden. */
export function stored(lasting: Lasting, key: string): string | undefined {
  try {
    return areaOf(lasting).getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What was stored as JSON, which another version may have written; undefined where it is none. */
export function storedJson(lasting: Lasting, key: string): unknown {
  try {
    return JSON.parse(stored(lasting, key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores a text, or takes away what is there.
 *
 * @param text undefined for nothing
 * @returns false where storage is full or forbidden: what is not kept lasts as long as the page
 */
export function store(lasting: Lasting, key: string, text: string | undefined): boolean {
  try {
    const area = areaOf(lasting);
    if (text === undefined) area.removeItem(key);
    else area.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
