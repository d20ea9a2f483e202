export function which(name: string): string | undefined;
export function findChromium(): string | undefined;
export const chromiumArgs: string[];
export function findFirefox(): string | undefined;
export function installBrowsers(): void;
