/** The part of the Trusted Types API that is used; the DOM library does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

/** An address of a script of this site, in the form that `require-trusted-types-for 'script'` asks for. */
export function trustedScriptUrl(url: URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const createScriptURL = (address: string): string => {
    if (new URL(address).origin !== location.origin) throw new TypeError('Only own scripts.');
    return address;
  };
  return trustedTypes?.createPolicy('tcp-state-card', { createScriptURL }).createScriptURL(url.href) ?? url.href;
}
