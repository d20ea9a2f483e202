/** A policy of the machine for the extension, as an administrator sets it: files that the browsers read at start. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where Debian's Chromium looks for policies. */
const chromiumFolder = '/etc/chromium/policies/managed';
/** Where Firefox looks for policies on Linux, whoever packaged it. */
const firefoxFile = '/etc/firefox/policies/policies.json';

/** The first folder above a path that exists. */
function nearest(path: string): string {
  return existsSync(path) ? path : nearest(dirname(path));
}

function whyNot(path: string): string | false {
  try {
    accessSync(nearest(dirname(path)), constants.W_OK);
  } catch {
    return `${path} cannot be written; run the tests as root on a machine of their own`;
  }
  return existsSync(path) ? `${path} exists already and is left alone` : false;
}

const chromiumFile = join(chromiumFolder, 'tcp-state-card-test.json');

/** Why a policy cannot be set, as node:test's `skip` takes it; false where it can. */
export const skipChromiumPolicy: string | false =
  process.platform === 'linux' && existsSync('/etc/chromium')
    ? whyNot(chromiumFile)
    : 'needs Chromium of Debian or Ubuntu';
export const skipFirefoxPolicy: string | false = process.platform === 'linux' ? whyNot(firefoxFile) : 'needs Linux';

function policy(file: string, content: object): Disposable {
  const made = nearest(dirname(file));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(content));
  const remove = () => {
    process.off('exit', remove);
    rmSync(file);
    // Folders that were made for it go too.
    for (let folder = dirname(file); folder !== made; folder = dirname(folder)) rmSync(folder, { recursive: true });
  };
  // Whatever fails, no other browser of the machine is to have it.
  process.once('exit', remove);
  return { [Symbol.dispose]: remove };
}

/**
 * Identity of an extension in Chromium.
 *
 * @param origin folder of an unpacked one, or the public key of a signed one in DER
 */
export function idOf(origin: string | Uint8Array): string {
  const digest = createHash('sha256').update(origin).digest('hex').slice(0, 32);
  return digest.replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Sets a policy for the unpacked extension in a folder, for every Chromium that is started. */
export function chromiumPolicy(folder: string, values: object): Disposable {
  return chromiumPolicies({ '3rdparty': { extensions: { [idOf(folder)]: values } } });
}

/** Sets any policies for every Chromium that is started. */
export function chromiumPolicies(content: object): Disposable {
  return policy(chromiumFile, content);
}

/** Sets a policy for the extension, for every Firefox that is started. */
export function firefoxPolicy(values: object): Disposable {
  return policy(firefoxFile, { policies: { '3rdparty': { Extensions: { 'card@tcp-state-card': values } } } });
}

/** Sets any policies for every Firefox that is started. */
export function firefoxPolicies(content: object): Disposable {
  return policy(firefoxFile, { policies: content });
}
