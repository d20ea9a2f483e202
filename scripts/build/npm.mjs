// dist/npm: the engine and the facts as the package `tcp-state-card` of npm. `npm publish dist/npm` would publish it.
import { cpSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { netstat, netstatAnnotate, states } from '../../rollup.config.mjs';
import { runBundle } from './run-bundle.mjs';

const root = join(import.meta.dirname, '..', '..');
const dist = join(root, 'dist');

const readme = `# tcp-state-card

Finds TCP states in any text, reads the output of netstat, ss, lsof, PowerShell and many other layouts, says what the
sockets mean together, and knows how every tool and system spells each state. ES modules without dependencies, for
Node 20 and browsers, with types.

\`\`\`js
import { annotate, diagnose, parse, search } from 'tcp-state-card/netstat';
import { spellingsOf, stateById, summaries } from 'tcp-state-card/states';

annotate('3 sockets in CLOSE_WAIT').map(({ state }) => state); // ['CLOSE-WAIT']
search('finwait2')[0].state; // 'FIN-WAIT-2'
stateById('TIME-WAIT').phase; // 'closing-first'
summaries.en['TIME-WAIT'].line; // what it is, in one line; also in Korean
\`\`\`

\`tcp-state-card/netstat/annotate\`, \`/read\`, \`/search\`, \`/diagnose\` and \`/rule-text\` are doors to parts of the engine,
for pages that want no more.
`;

/** The package's own package.json: the project's is private and knows how to build, not how to be used. */
async function manifest() {
  const { version, description, license, repository, engines } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const doors = Object.keys({ ...netstat.input, ...netstatAnnotate.input }).map((door) => [
    door === 'index' ? './netstat' : `./netstat/${door}`,
    { types: `./netstat/${door}.d.ts`, default: `./netstat/${door}.js` },
  ]);
  return {
    name: 'tcp-state-card',
    version,
    description,
    keywords: ['tcp', 'netstat', 'ss', 'lsof', 'tcp-state', 'CLOSE_WAIT', 'TIME_WAIT'],
    license,
    ...(repository && { repository }),
    type: 'module',
    engines,
    sideEffects: false,
    exports: {
      ...Object.fromEntries(doors),
      './states': { types: './states/index.d.ts', default: './states/index.js' },
      './package.json': './package.json',
    },
  };
}

/** Builds the package; dist/netstat must be built before. */
export async function buildNpm() {
  const folder = join(dist, 'npm');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  // Bundlers ask the nearest package.json about side effects: there is to be one only.
  cpSync(join(dist, 'netstat'), join(folder, 'netstat'), {
    recursive: true,
    filter: (path) => !path.endsWith('package.json'),
  });
  await runBundle(states);
  await writeFile(join(folder, 'states', 'index.d.ts'), "export * from '../netstat/types/states/index.js';\n");
  await writeFile(join(folder, 'README.md'), readme);
  await cp(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(await manifest(), null, 2)}\n`);
}
