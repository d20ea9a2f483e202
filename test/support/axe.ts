import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong with a page as it is now, one line each: the rule, what it says, and where. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(await source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; help: string; nodes: { target: unknown }[] }[] }> };
    };
    return (await axe.run()).violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => JSON.stringify(target)).join('; ')})`,
    );
  });
}

/**
 * {@link axeFaults} of a page in one of its themes.
 *
 * @param theme the colours the reader prefers
 */
export async function axeViolations(page: Page, theme: 'light' | 'dark'): Promise<readonly string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  const found = await axeFaults(page);
  await page.emulateMediaFeatures([]);
  return found;
}
