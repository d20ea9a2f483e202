/**
 * Whether a list of results holds still while an input method composes.
 *
 * It does, and follows when the text is committed. Not so on Android: there every keyboard with suggestions composes
 * every word, Latin ones too, until a blank is typed, and a list that waited for that would never come
 * (algolia/instantsearch#5986 tells what happened).
 *
 * @param userAgent `navigator.userAgent`
 */
export function holdsWhileComposing(userAgent: string): boolean {
  return !/\bAndroid\b/.test(userAgent);
}

/** Whether a key press belongs to an input method and not to the page. */
export function isForInputMethod(event: KeyboardEvent): boolean {
  // Safari ends the composition before it sends the key that ended it, and marks that key by its code only.
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells it
  return event.isComposing || event.keyCode === 229;
}
