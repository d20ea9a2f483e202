import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFile } from 'node:child_process';
import process from 'node:process';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '..', '..');
const run = promisify(execFile);

/** Tag of the language that is added: the one set aside for pseudo-locales. */
export const addedLanguage = 'qps';

const camel = (name: string) => name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/** A module beside the words of the language, which no list of languages takes for words. */
const wrapping = `
const wrapped = (text: string): string => '⟦' + text + '⟧';

/** English with every text in brackets. */
export function pseudo<Part>(part: Part): Part {
  if (typeof part === 'string') return wrapped(part) as Part;
  if (typeof part === 'function')
    return ((...values: unknown[]) => wrapped((part as unknown as (...all: unknown[]) => string)(...values))) as Part;
  if (Array.isArray(part)) return part.map(pseudo) as Part;
  if (part === null || typeof part !== 'object') return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, pseudo(value as unknown)])) as Part;
}

/** Texts by themselves, in brackets. */
export const byText = (texts: readonly string[]): Record<string, string> =>
  Object.fromEntries(texts.map((text) => [text, wrapped(text)]));
`;

/** Modules that are more than English in brackets. */
const written: Readonly<Record<string, string>> = {
  'src/i18n/language.ts': `export const language = { name: '⟦English⟧', direction: 'rtl' };`,
  // English needs no words for what the table of transitions says in English.
  'src/states/texts/transition-words.ts': `
import { transitions } from '../../transitions.ts';
import { byText } from './pseudo.ts';
export const transitionWords = {
  events: byText(transitions.map(({ event }) => event)),
  actions: byText(transitions.map(({ action }) => action)),
  notes: byText(transitions.flatMap((row) => ('notes' in row && typeof row.notes === 'string' ? [row.notes] : []))),
};`,
};

/** A copy of the project with one more language, and its site as built from that. */
export interface ThirdLanguage {
  readonly project: string;
  /** The built site. */
  readonly site: string;
  remove(): Promise<void>;
}

/**
 * Adds a language to a copy of the project by adding files, and nothing but files, and builds its site and the
 * extension's `_locales` there.
 */
export async function addLanguage(): Promise<ThirdLanguage> {
  const project = await mkdtemp(join(tmpdir(), 'tcp-state-card-language-'));
  for (const part of [
    'src',
    'scripts',
    'icons',
    'package.json',
    'rollup.config.mjs',
    'tsconfig.json',
    '.oxfmtrc.json',
    'LICENSE',
  ])
    await cp(join(root, part), join(project, part), { recursive: true });
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const shelf of ['src/i18n', 'src/states/texts', 'src/netstat/diagnose/texts']) {
    const folder = join(project, shelf, addedLanguage);
    await mkdir(folder);
    await writeFile(join(folder, 'pseudo.ts'), wrapping);
    for (const file of await readdir(join(project, shelf, 'en'))) {
      const name = camel(file.slice(0, -3));
      await writeFile(
        join(folder, file),
        written[`${shelf}/${file}`] ??
          `import { ${name} as english } from '../en/${file}';\nimport { pseudo } from './pseudo.ts';\nexport const ${name}: typeof english = pseudo(english);\n`,
      );
    }
  }
  const build = `
    const { writeLanguageLists } = await import('./scripts/build/languages.mjs');
    await writeLanguageLists();
    const { buildApp } = await import('./scripts/build/app.mjs');
    await buildApp();
    const { writeLocales } = await import('./scripts/build/extension.mjs');
    await writeLocales('dist');
  `;
  await writeFile(join(project, 'build.mjs'), build);
  // What is said does not depend on how small the scripts are.
  await run(process.execPath, ['build.mjs'], { cwd: project, maxBuffer: 1e7, env: { ...process.env, SHRINK: 'once' } });
  return {
    project,
    site: join(project, 'dist', 'app'),
    remove: () => rm(project, { recursive: true, force: true }),
  };
}
