/** The engine as others use it: `dist/netstat`, copied away from the project. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { serve } from '../../../scripts/serve.mjs';
import { skipSite, startHeadlessShell, watch } from '../../support/site.ts';
import { until } from '../../support/until.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const engine = join(root, 'dist', 'netstat');

/** The example of the README's section on the engine. */
const example =
  /## The engine[\s\S]*?```js\n([\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';

/** What the example's comments promise, a line for each. */
const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.*)$/gm)].map(([, line]) => line ?? '');

describe('the engine in a folder of its own', () => {
  let folder: string;
  before(() => {
    if (!existsSync(join(engine, 'index.js'))) throw new Error('dist/netstat is missing. Run npm run build first.');
    folder = mkdtempSync(join(tmpdir(), 'engine-'));
    cpSync(engine, join(folder, 'dist', 'netstat'), { recursive: true });
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs the example of the README in Node, which prints what it promises', () => {
    assert.ok(promised.length >= 6);
    writeFileSync(join(folder, 'example.mjs'), example);
    const printed = execFileSync(process.execPath, [join(folder, 'example.mjs')], { encoding: 'utf8' });
    assert.deepEqual(printed.trim().split('\n'), promised);
  });

  it('runs the same example in a page of plain files, without a bundler', { skip: skipSite }, async () => {
    writeFileSync(join(folder, 'example.js'), example);
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><title>Example</title><link rel="icon" href="data:,"><script type="module" src="example.js"></script>',
    );
    const site = await serve(folder);
    const browser = await startHeadlessShell();
    try {
      const page = await browser.newPage();
      const { errors, requests } = watch(page);
      const printed: string[] = [];
      page.on('console', (message) => printed.push(message.text()));
      await page.goto(site.url, { waitUntil: 'load' });
      await until('the page has printed', () =>
        Promise.resolve(printed.length >= promised.length || errors.length > 0),
      );
      assert.deepEqual(errors, []);
      assert.deepEqual(printed, promised);
      const loaded = requests.map((request) => new URL(request).pathname).filter((path) => path.includes('/netstat/'));
      assert.ok(!loaded.some((path) => /rules-|references/.test(path)), 'the words of the rules are loaded apart');
    } finally {
      await browser.close();
      await site.close();
    }
  });

  it('has a door for each part that loads no other part', async () => {
    const names = async (door: string) =>
      Object.keys((await import(join(folder, 'dist', 'netstat', `${door}.js`))) as object).sort();
    assert.deepEqual(await names('annotate'), ['annotate']);
    assert.deepEqual(await names('read'), ['annotate', 'parse', 'parseStream']);
    assert.deepEqual(await names('search'), ['nearest', 'preparations', 'search']);
    assert.deepEqual(await names('rule-text'), ['ruleText']);
    const all = await names('index');
    for (const name of ['annotate', 'parse', 'parseStream', 'search', 'diagnose']) assert.ok(all.includes(name), name);
    const loads = (door: string) => [
      ...new Set(
        [...readFileSync(join(engine, `${door}.js`), 'utf8').matchAll(/from"(.*?)"/g)].map(([, path]) => path),
      ),
    ];
    assert.deepEqual(loads('annotate'), []);
    assert.deepEqual(loads('read'), []);
    assert.ok(loads('search').every((path) => path?.startsWith('./texts/')));
  });

  it('has files of words without code', () => {
    for (const file of readdirSync(join(engine, 'texts'))) {
      const code = readFileSync(join(engine, 'texts', file), 'utf8').replace(
        /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`/g,
        '""',
      );
      assert.doesNotMatch(code, /=>|\bfunction\b|\bclass\b|\bimport\b/, file);
    }
  });

  it('tells a strict TypeScript project its types, and what is wrong with a call', () => {
    const project = join(folder, 'consumer');
    mkdirSync(join(project, 'node_modules'), { recursive: true });
    cpSync(engine, join(project, 'node_modules', 'tcp-state-netstat'), { recursive: true });
    writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
    writeFileSync(
      join(project, 'consumer.ts'),
      `import { annotate, parse, parseStream, search, diagnose } from 'tcp-state-netstat';
import type { Annotation, Connection, Finding, Hit, Parsed, Snapshot } from 'tcp-state-netstat';
import { parse as parseAlone } from 'tcp-state-netstat/read';
import { annotate as annotateAlone, type Annotation as Mark } from 'tcp-state-netstat/annotate';
import { nearest } from 'tcp-state-netstat/search';
import { examine } from 'tcp-state-netstat/diagnose';
import { ruleText } from 'tcp-state-netstat/rule-text';
const marks: readonly Annotation[] = annotate('x');
const alone: readonly Mark[] = annotateAlone('x');
const parsed: Parsed = parse('x');
const again: typeof parsed = parseAlone('x');
const port: Connection['localPort'] = parsed.snapshots[0]?.connections[0]?.localPort;
const findings: readonly Finding[] = diagnose(parsed.snapshots);
const hits: readonly Hit[] = [...search('x', { limit: 1 }), ...nearest('x')];
const title: string | undefined = findings[0] && ruleText(findings[0].rule, 'en').title;
export async function first(chunks: AsyncIterable<string>): Promise<Snapshot | undefined> {
  for await (const snapshot of parseStream(chunks)) return snapshot;
  return undefined;
}
// @ts-expect-error a text is a string
annotate(1);
// @ts-expect-error no state is called so
if (marks[0]?.state === 'OPEN') throw new Error();
export { alone, again, examine, hits, port, title };
`,
    );
    const options = {
      strict: true,
      target: 'es2022',
      lib: ['es2023'],
      types: [],
      noEmit: true,
      exactOptionalPropertyTypes: true,
    };
    for (const [module, moduleResolution] of [
      ['nodenext', 'nodenext'],
      ['es2022', 'bundler'],
    ]) {
      writeFileSync(
        join(project, 'tsconfig.json'),
        JSON.stringify({ compilerOptions: { ...options, module, moduleResolution }, files: ['consumer.ts'] }),
      );
      const tsc = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', project], {
        encoding: 'utf8',
      });
      assert.equal(tsc.stdout, '', moduleResolution);
      assert.equal(tsc.status, 0);
    }
  });
});
