/** The package of npm as its users get it: packed, installed from the tarball, used in Node and by two bundlers. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import nodeResolve from '@rollup/plugin-node-resolve';
import { build } from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { rollup } from 'rollup';

const root = join(import.meta.dirname, '..', '..', '..');
const made = join(root, 'dist', 'npm');

const use = `import { annotate, parse, search } from 'tcp-state-card/netstat';
import { annotate as alone } from 'tcp-state-card/netstat/annotate';
import { spellingsOf, stateById, summaries } from 'tcp-state-card/states';
const [first] = annotate('tcp 0 0 192.0.2.1:80 192.0.2.2:81 CLOSE_WAIT');
console.log(first.state, first.token, alone('SYN_RECV')[0].state, search('finwait2')[0].state);
console.log(parse('tcp 0 0 192.0.2.1:80 192.0.2.2:81 TIME_WAIT').snapshots[0].connections[0].remotePort);
console.log(stateById('TIME-WAIT').phase, spellingsOf('LISTEN').some(({ token }) => token === 'LISTENING'));
console.log(summaries.en['CLOSE-WAIT'].line.length > 10, summaries.ko['CLOSE-WAIT'].line.length > 10);
`;
const printed = 'CLOSE-WAIT CLOSE_WAIT SYN-RECEIVED FIN-WAIT-2\n81\nclosing-first true\ntrue true\n';

/** A use that needs one look-up of the facts and nothing else. */
const little = `import { isStateId } from 'tcp-state-card/states';\nconsole.log(isStateId('LISTEN'));\n`;

describe('the package of npm', () => {
  let folder: string;
  let tarball: string;
  const run = (file: string) => execFileSync(process.execPath, [join(folder, file)], { encoding: 'utf8' });

  before(() => {
    if (!existsSync(join(made, 'package.json'))) throw new Error('dist/npm is missing. Run npm run build first.');
    folder = mkdtempSync(join(tmpdir(), 'tcp-state-card-npm-'));
    const npm = (args: readonly string[], cwd: string) =>
      execFileSync('npm', [...args], {
        cwd,
        encoding: 'utf8',
        shell: process.platform === 'win32',
        // Nothing is asked of a registry, and nothing of the reader's own npm is touched.
        env: { ...process.env, npm_config_offline: 'true', npm_config_cache: join(folder, 'cache') },
      });
    const [packed] = JSON.parse(npm(['pack', made, '--json', '--pack-destination', folder], folder)) as {
      filename: string;
    }[];
    tarball = join(folder, packed?.filename ?? '');
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    npm(['install', tarball, '--no-audit', '--no-fund'], folder);
    writeFileSync(join(folder, 'use.js'), use);
    writeFileSync(join(folder, 'little.js'), little);
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is installed from its tarball without a network and runs in Node', () => {
    assert.ok(existsSync(join(folder, 'node_modules', 'tcp-state-card', 'LICENSE')));
    assert.equal(run('use.js'), printed);
  });

  it('is bundled by rollup and by esbuild, and does the same there', async () => {
    const bundle = await rollup({ input: join(folder, 'use.js'), plugins: [nodeResolve()], logLevel: 'silent' });
    await bundle.write({ file: join(folder, 'by-rollup.mjs'), format: 'es' });
    await bundle.close();
    await build({
      entryPoints: [join(folder, 'use.js')],
      bundle: true,
      format: 'esm',
      outfile: join(folder, 'by-esbuild.mjs'),
    });
    rmSync(join(folder, 'node_modules', 'tcp-state-card'), { recursive: true });
    for (const file of ['by-rollup.mjs', 'by-esbuild.mjs']) assert.equal(run(file), printed, file);
    execFileSync('tar', ['-xzf', tarball, '-C', join(folder, 'node_modules')]);
    symlinkSync(join(folder, 'node_modules', 'package'), join(folder, 'node_modules', 'tcp-state-card'));
  });

  it('has no side effects: who uses little gets little', async () => {
    const size = async (file: string) => {
      const { outputFiles } = await build({
        entryPoints: [join(folder, file)],
        bundle: true,
        minify: true,
        format: 'esm',
        write: false,
      });
      return outputFiles[0]?.contents.length ?? 0;
    };
    const [few, all] = [await size('little.js'), await size('use.js')];
    assert.ok(few > 0 && few < all / 8, `${few} bytes of ${all}`);
    writeFileSync(join(folder, 'nothing.js'), "import 'tcp-state-card/netstat';\nimport 'tcp-state-card/states';\n");
    assert.ok((await size('nothing.js')) < 10);
  });

  it('leaves publint nothing to say', async () => {
    const data = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength) },
      strict: true,
    });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('gives every TypeScript that knows modules the right types', async () => {
    const result = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
    assert.ok(result.types !== false, 'it has types');
    // It is of ES modules alone, as it says: CommonJS, and resolutions older than exports, are not served.
    const older = (problem: object) =>
      'resolutionKind' in problem && ['node10', 'node16-cjs'].includes(String(problem.resolutionKind));
    assert.deepEqual(
      result.problems.filter((problem) => !older(problem)),
      [],
    );
  });
});
