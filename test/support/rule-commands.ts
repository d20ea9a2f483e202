import { needCommands } from '../../src/netstat/diagnose/need-commands.ts';
import { ruleText } from '../../src/netstat/diagnose/rule-text.ts';
import { rules } from '../../src/netstat/diagnose/rules/rules.ts';

/** What stands for a blank of a command. */
const blanks: Readonly<Record<string, string>> = {
  PORT: '443',
  RPORT: '5432',
  PEER: '192.0.2.1',
  PID: '1',
  IFACE: 'lo',
  SERVICE: 'app',
};

/** Every command that a finding or an open question shows, with its blanks filled, and where it stands. */
export const ruleCommands = [
  ...rules.flatMap(({ id }) =>
    Object.entries(ruleText(id, 'en').next).flatMap(([platform, lines]) =>
      lines.map((line) => ({ where: `${id} ${platform}`, platform, line })),
    ),
  ),
  ...Object.entries(needCommands).flatMap(([need, lines]) =>
    Object.entries(lines).map(([platform, line]) => ({ where: `need ${need} ${platform}`, platform, line })),
  ),
].map(({ where, platform, line }) => ({
  where,
  platform,
  line: line.replace(/\{(\w+)\}/g, (_, name: string) => blanks[name] ?? `{${name}}`),
}));
