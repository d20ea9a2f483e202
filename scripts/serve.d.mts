export function serve(
  folder: string,
  options?: { readonly port?: number; readonly base?: string; readonly instead?: ReadonlyMap<string, string> },
): Promise<{ readonly url: string; close(): Promise<void> }>;
