// Lists the languages: for every area of words that English has, a module that holds it in all languages. The lists
// are committed, so that compilers, linters and tests read them like any other file; `npm run build` and `npm test`
// write them anew, so that a language is added by adding its files.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'oxfmt';

const root = join(import.meta.dirname, '..', '..');

/** Folders that hold one folder for each language, named by its BCP 47 tag. */
const shelves = [
  // What English has decides the type of the others.
  {
    folder: 'src/i18n',
    like: 'MessagesLike<typeof en>',
    imports: ["import type { MessagesLike } from '../messages.ts';"],
  },
  { folder: 'src/states/texts', like: 'typeof en', imports: [] },
  // The rules say what they say in a file for each group of rules, which `rules.ts` puts together.
  {
    folder: 'src/netstat/diagnose/texts',
    like: 'typeof en',
    imports: [],
    areas: ['need-words', 'rate-words', 'reference-words', 'row-texts', 'rules', 'threshold-words'],
  },
];

const languageTag = /^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/;
const camel = (name) => name.replaceAll(/-(.)/g, (_, letter) => letter.toUpperCase());

async function modulesOf(folder) {
  return (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
}

/**
 * The lists of all languages as they should be. A module of words exports its words under its own name in camel case.
 *
 * @param {string} project the project's folder
 * @returns {Promise<Map<string, string>>} text of each list by its path from the project's folder
 */
export async function languageLists(project = root) {
  const lists = new Map();
  for (const { folder, like, imports, areas } of shelves) {
    const path = join(project, folder);
    const entries = await readdir(path, { withFileTypes: true });
    const others = entries
      .filter((entry) => entry.isDirectory() && entry.name !== 'en' && languageTag.test(entry.name))
      .map(({ name }) => name)
      .sort();
    const speaking = async (area) => {
      const name = camel(area);
      const texts = await Promise.all(
        ['en', ...others].map(async (tag) => [
          tag,
          await readFile(join(path, tag, `${area}.ts`), 'utf8').catch(() => ''),
        ]),
      );
      return texts.filter(([, text]) => new RegExp(`^export const ${name}\\b`, 'm').test(text)).map(([tag]) => tag);
    };
    for (const area of areas ?? (await modulesOf(join(path, 'en')))) {
      const languages = await speaking(area);
      if (languages[0] !== 'en') continue;
      const name = camel(area);
      const text = [
        '// Written by scripts/build/languages.mjs from the folders of the languages; a new language needs no line here.',
        ...imports,
        ...languages.map((tag) => `import { ${name} as ${camel(tag)} } from '../${tag}/${area}.ts';`),
        '',
        `/** What \`${area}.ts\` says in every language, by BCP 47 tag. */`,
        `export const ${name} = { ${languages.map((tag) => (tag === camel(tag) ? tag : `'${tag}': ${camel(tag)}`)).join(', ')} } satisfies Record<string, ${like}>;`,
      ].join('\n');
      lists.set(`${folder}/every-language/${area}.ts`, text);
    }
  }
  const style = JSON.parse(await readFile(join(root, '.oxfmtrc.json'), 'utf8'));
  for (const [path, text] of lists) lists.set(path, (await format(path, text, style)).code);
  return lists;
}

/** Writes the lists that are not as they should be. */
export async function writeLanguageLists(project = root) {
  for (const [path, text] of await languageLists(project)) {
    const file = join(project, path);
    const known = await readFile(file, 'utf8').catch(() => undefined);
    if (known === text) continue;
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }
}

if (process.argv[1] === import.meta.filename) await writeLanguageLists();
