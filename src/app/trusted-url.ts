/** The part of the Trusted Types API that is used; the DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): Policy;
}

interface Policy {
  createScriptURL(url: string): string;
}

/** A policy can be made once: a second one of its name is refused. */
let policy: Policy | undefined;

/** An address of a script of this site, in the form that `require-trusted-types-for 'script'` asks for. */
export function trustedScriptUrl(url: URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const createScriptURL = (address: string): string => {
    if (new URL(address).origin !== location.origin) throw new TypeError('Only own scripts.');
    return address;
  };
  policy ??= trustedTypes?.createPolicy('tcp-state-card', { createScriptURL }) ?? { createScriptURL };
  return policy.createScriptURL(url.href);
}
