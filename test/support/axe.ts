import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { contrast, type Colour } from './contrast.ts';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A colour as `getComputedStyle` writes those of sRGB. */
const computedColour = (written: string): Colour =>
  [...written.matchAll(/[\d.]+/g)].slice(0, 3).map(([part]) => Number(part));

/** What stands in the empty fields of a page with less contrast than text needs, which axe does not look at. */
async function faintPlaceholders(page: Page): Promise<readonly string[]> {
  const fields = await page.$$eval('[placeholder]', (fields) =>
    fields
      .filter((field) => field.checkVisibility())
      .map((field) => {
        let ground = field;
        while (ground.parentElement && getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)')
          ground = ground.parentElement;
        return [
          field.getAttribute('placeholder'),
          getComputedStyle(field, '::placeholder').color,
          getComputedStyle(ground).backgroundColor,
        ] as const;
      }),
  );
  return fields.flatMap(([text, colour, ground]) => {
    const found = contrast(computedColour(colour), computedColour(ground));
    return found < 4.5 ? [`placeholder: “${String(text)}” has a contrast of ${found.toFixed(2)}`] : [];
  });
}

/**
 * What axe finds wrong with a page as it is now, one line each: the rule, what it says, and where.
 *
 * @param rules names of the only rules to look at; all that axe takes for faults without it
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(await source);
  const found = await page.evaluate(async (rules) => {
    interface Results {
      readonly violations: readonly { id: string; help: string; nodes: readonly { target: unknown }[] }[];
    }
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<Results> } };
    // What passes is not described node by node: that takes half of the time.
    const options = { resultTypes: ['violations'], ...(rules && { runOnly: { type: 'rule', values: rules } }) };
    return (await axe.run(options)).violations.map(
      ({ id, help, nodes }) => `${id}: ${help} (${nodes.map(({ target }) => JSON.stringify(target)).join('; ')})`,
    );
  }, rules);
  return [...found, ...(await faintPlaceholders(page))];
}

/** The rules whose answer another theme can change. */
const rulesOfColours = ['color-contrast', 'link-in-text-block'];

/** The ways a page may have to be drawn, for `page.emulateMediaFeatures` or its like in the protocol. */
const themes = {
  light: [{ name: 'prefers-color-scheme', value: 'light' }],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'forced colours': [{ name: 'forced-colors', value: 'active' }],
};

/**
 * {@link axeFaults} of a page in light and dark and with forced colours; each line begins with the theme. Themes are
 * styles alone here, so what is not a matter of colours is looked at once.
 */
export async function axeFaultsOfThemes(page: Page): Promise<readonly string[]> {
  const client = await page.createCDPSession();
  const faults: string[] = [];
  for (const [theme, features] of Object.entries(themes)) {
    await client.send('Emulation.setEmulatedMedia', { features });
    const found = await axeFaults(page, theme === 'light' ? undefined : rulesOfColours);
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  await client.send('Emulation.setEmulatedMedia', { features: [] });
  await client.detach();
  return faults;
}
