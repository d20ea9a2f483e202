import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, it } from 'node:test';
import { ruleCommands as commands } from '../../../support/rule-commands.ts';

const runs = (program: string, ...args: string[]) => spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
const has = (program: string, ...args: string[]) =>
  process.platform === 'linux' && spawnSync(program, args).error === undefined;

describe('the commands of the rules', () => {
  it(
    'are read by a shell without complaint',
    { skip: has('sh', '-c', 'true') ? false : 'there is no POSIX shell here' },
    () => {
      for (const { where, platform, line } of commands) {
        if (platform === 'windows') continue;
        const { status, stderr } = runs('sh', '-n', '-c', line);
        assert.equal(status, 0, `${where}: ${line}\n${stderr}`);
      }
    },
  );

  it('of ss are understood by ss', { skip: has('ss', '-V') ? false : 'ss is not installed' }, () => {
    const tried = new Set<string>();
    for (const { where, line } of commands) {
      for (const part of line.split(/[|"]/)) {
        const command = part
          .replace(/#.*$/, '')
          .replace(/^\s*sudo /, '')
          .trim();
        if (!/^ss\s/.test(command) || tried.has(command)) continue;
        tried.add(command);
        // -B came with iproute2 6.8.
        if (/-\w*B/.test(command)) continue;
        const { status, stderr } = runs('sh', '-c', command);
        assert.equal(status, 0, `${where}: ${command}\n${stderr}`);
        assert.equal(stderr.includes('Error'), false, `${where}: ${command}\n${stderr}`);
      }
    }
    assert.ok(tried.size > 10);
  });

  it('of awk are understood by awk', { skip: has('awk', 'BEGIN{}') ? false : 'awk is not installed' }, () => {
    const programs = commands.flatMap(({ line }) =>
      [...line.matchAll(/awk '([^']*)'/g)].map(([, program = '']) => program),
    );
    assert.ok(programs.length > 3);
    for (const program of programs) {
      const { status, stderr } = spawnSync('awk', [program], { input: '', encoding: 'utf8' });
      assert.equal(status, 0, `${program}\n${stderr}`);
    }
  });

  it('of sed are understood by sed', { skip: has('sed', '--version') ? false : 'sed is not installed' }, () => {
    const programs = commands.flatMap(({ line }) =>
      [...line.matchAll(/sed '([^']*)'/g)].map(([, program = '']) => program),
    );
    assert.ok(programs.length > 1);
    for (const program of programs) {
      const { status, stderr } = spawnSync('sed', [program], { input: '', encoding: 'utf8' });
      assert.equal(status, 0, `${program}\n${stderr}`);
    }
  });
});
