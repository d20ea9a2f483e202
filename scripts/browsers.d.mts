export function which(name: string): string | undefined;
export function findChromium(): string | undefined;
/** Path of the headless shell of Chromium, or else of what `findChromium` finds. */
export function findHeadlessShell(): string | undefined;
export const chromiumArgs: string[];
export function findFirefox(): string | undefined;
export function installBrowsers(): void;
