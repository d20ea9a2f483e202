import type { Language } from '../../../i18n/language.ts';
import { trustedScriptUrl } from '../../trusted-url.ts';
import { workerAddress } from '../worker/worker-address.ts';
import { PasteSession, type SessionEvents } from './paste-session.ts';
import { sessionName } from './session-name.ts';

/**
 * Starts the worker and the session in front of it.
 *
 * @returns `undefined` where the browser refuses: a policy on scripts that an extension or an administrator added, or
 * too little memory
 */
export function startSession(language: Language, events: SessionEvents): PasteSession | undefined {
  try {
    const worker = new Worker(trustedScriptUrl(workerAddress), { type: 'module' });
    return new PasteSession(worker, language, sessionName(), events);
  } catch (error) {
    console.warn('The paste view cannot read:', error);
    return undefined;
  }
}
