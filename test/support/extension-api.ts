import type { Page, WebWorker } from 'puppeteer-core';
import { backgroundOf, type ExtensionBrowser } from './extension.ts';

/** An area of the extension's storage. */
interface Area {
  get(): Promise<Record<string, unknown>>;
  set(items: object): Promise<void>;
  clear(): Promise<void>;
  readonly QUOTA_BYTES: number;
}

/** What tests ask of the API that the extension has in Chromium. */
export interface ExtensionApi {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly permissions: {
    getAll(): Promise<{ origins: string[] }>;
    remove(what: { origins: readonly string[] }): Promise<boolean>;
    request(what: { origins: readonly string[] }): Promise<boolean>;
  };
  readonly storage: { readonly sync: Area; readonly local: Area; readonly managed: Pick<Area, 'get'> };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ matches: string[] }[]>;
    executeScript(injection: { readonly files?: readonly string[] }): Promise<unknown>;
  };
}

/**
 * Does something with the API of the extension in a page of it, or in its background.
 *
 * @param task is sent there as text: it knows what it is given, and nothing around it
 * @param args plain data
 */
export function inExtension<Answer, Args extends readonly unknown[]>(
  place: Page | WebWorker,
  task: (api: ExtensionApi, ...args: Args) => Promise<Answer>,
  ...args: Args
): Promise<Answer> {
  return place.evaluate(`(${task.toString()})(globalThis.chrome, ...${JSON.stringify(args)})`) as Promise<Answer>;
}

/** The same in the background, which may have been ended and started again. */
export async function inBackground<Answer, Args extends readonly unknown[]>(
  extension: ExtensionBrowser,
  task: (api: ExtensionApi, ...args: Args) => Promise<Answer>,
  ...args: Args
): Promise<Answer> {
  return inExtension(await backgroundOf(extension), task, ...args);
}
