/** Entry point of the page that opens once, after the install. */
import { browser, type Runtime } from '../browser.ts';
import { isOwnPage, isOwnSender, readFrameMessage } from '../messages.ts';
import { followPage } from '../follow-page.ts';
import { Welcome } from './welcome-element.ts';

customElements.define('tcp-welcome', Welcome);

const welcome = document.querySelector<Welcome>('tcp-welcome');
if (welcome !== null) {
  welcome.browser = browser;
  // The command that walks from mark to mark works here as on any page.
  browser.runtime.onMessage.addListener((value: unknown, sender: Runtime.MessageSender) => {
    const { runtime } = browser;
    // Scripts in pages are heard by every page of the extension.
    if (!isOwnSender(sender, runtime.id) || !isOwnPage(sender, runtime.getURL(''))) return undefined;
    const message = readFrameMessage(value);
    return message?.type === 'walk' ? Promise.resolve(welcome.page?.walk(message.state) ?? false) : undefined;
  });
  followPage(browser, welcome, ({ welcomeTitle }) => welcomeTitle);
}
