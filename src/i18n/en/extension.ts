import type { MessagesLike } from '../messages.ts';

const number = (count: number): string => count.toLocaleString('en');
const plural = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** Words of the extension: manifest, menus, popup, options and welcome page. */
export const extension = {
  name: 'TCP State Card',
  description:
    'Explains TCP states such as CLOSE_WAIT where they stand, in netstat and ss output on any page. Works offline.',
  nextMark: 'Go to the next TCP state on this page',
  explainSelection: 'Explain TCP states in the selection',
  omniboxHint: 'Type a TCP state as any tool spells it: CLOSE_WAIT, FIN_WAIT2, 08 …',

  // Popup, the page in the current tab
  thisPage: 'This page',
  selectionEmpty: 'Nothing is selected. Select output on the page, then open this again.',
  explainPage: 'Explain this page',
  onThisSite: 'Always on this site',
  onEverySite: 'On every site',
  refused: 'The browser did not give the permission, so nothing has changed.',
  savedWithout:
    'Saved. With the wider permission the browser also gave up that for some of your sites: allow them again in the settings, below “Sites”.',
  noSite: 'This page belongs to no site, so it is marked only when you ask.',
  managedOff: 'Your administrator has turned this site off.',
  managedOn: 'Your administrator has turned this site on.',
  states: 'States on this page',
  foundNone: 'No TCP state was found on this page. Marks appear as soon as output with states is shown.',
  drawnTerminal:
    'The terminal on this page draws its text as a picture, so nothing in it can be marked. Double-click a state, or select lines and press “Explain TCP states in the selection”.',
  drawnCanvas: 'Most of this page is drawn as a picture, and text in a picture cannot be marked.',
  found: (marks: number, connections: number) =>
    `${plural(marks, 'mark', 'marks')}${connections > 0 ? `, ${plural(connections, 'connection', 'connections')}` : ''}`,
  goToNext: (state: string, count: number) => `${state} ${number(count)}: go to the next on this page`,
  stopPage: 'Remove the marks',
  otherFrames:
    'Parts of this page come from other sites. They are marked only where you turned the extension on for them; what you select in them is explained from the context menu.',
  restrictedOwn:
    'This is a page of TCP State Card itself. Open this on a page with netstat or ss output to have it explained.',
  restrictedBrowser:
    'This is one of the browser’s own pages, and browsers let no extension in here. Copy the output you want explained, and open “Paste a listing” above.',
  restrictedStore:
    'Browsers let no extension into the add-on store. Open the page with your netstat or ss output and try again there.',
  restrictedFile:
    'The browser keeps extensions out of files until you allow it: open the extension’s details in the browser, turn on “Allow access to file URLs”, then reload this tab.',
  restrictedPdf:
    'The browser’s PDF viewer lets no extension in. Select the output and choose “Explain TCP states in the selection” from its context menu, or copy it and open “Paste a listing” above.',
  restrictedUnloaded:
    'The browser has put this tab’s page aside to save memory, or the page crashed. Reload the tab, then open this again.',
  restrictedOther:
    'The browser lets no extension into this page, or it did not load. Select the output and choose “Explain TCP states in the selection” from its context menu, or copy it and open “Paste a listing” above.',
  restrictedFailed: 'This page did not load, so there is nothing to explain. Reload the tab, then open this again.',
  restrictedPolicy:
    'Your administrator keeps extensions out of this site. Copy the output you want explained, and open “Paste a listing” above.',
  noPage: 'This tab shows no page yet.',
  silent: 'The page does not answer: it is busy, or has only begun to load. Wait a moment, or reload it.',
  unseen:
    'No such mark can be seen now: it stands in a part of the page that is folded up or cut off, or has just gone. Open that part, then press again.',
  failed: 'The page could not be marked. Reload it and try again.',
  settings: 'Settings',
  wholeCard: 'The whole card',
  pasteView: 'Paste a listing',
  pasteBeside: 'Paste view beside the page',
  openInPaste: 'Open in the paste view',
  back: 'Back',

  // Options
  optionsTitle: 'Settings',
  modeLabel: 'Mark TCP states',
  modeClick: 'When I ask',
  modeClickHint: 'Press the toolbar button, then “Explain this page”. Needs no permission for any site.',
  modeSites: 'On sites I choose',
  modeSitesHint: 'Your wiki, your ticket system, your web console. The browser asks once for each site.',
  modeEverywhere: 'On every site',
  modeEverywhereHint: 'The browser asks once. Pages without TCP states are left alone.',
  modeKeys: 'Arrow keys move, Space chooses.',
  sitesTitle: 'Sites',
  sitesEmpty: 'No site yet. Add the host name of your wiki, ticket system or web console.',
  sitesAdd: 'Add a site',
  sitesPlaceholder: 'ci.example.com',
  sitesHint: 'A host name, an address, or *.example.com for that name and all its subdomains.',
  add: 'Add',
  remove: 'Remove',
  removeSite: (site: string) => `Remove ${site}`,
  removed: (site: string) => `${site} removed.`,
  added: (site: string) => `${site} added.`,
  addedWhole: (site: string) => `${site} added: the whole site, with every port and path.`,
  saved: 'Saved.',
  undo: 'Undo',
  undone: 'Undone.',
  notPermitted: 'The browser’s permission is missing.',
  allow: 'Allow',
  allowSite: (site: string) => `Allow ${site}`,
  disabledTitle: 'Never on these sites',
  disabledEmpty: 'No site is turned off. Where every site is marked, you can turn one off in the popup.',
  managed: 'Set by your administrator',
  inactiveSites: 'The sites you added are marked in the mode “On sites I choose”.',
  problemEmpty: 'Type a host name first, such as ci.example.com.',
  problemScheme: 'Only http and https pages can be marked. Type the host name alone, such as ci.example.com.',
  problemHost: 'This is not a host name. Type one such as ci.example.com, jenkins or 10.0.0.5.',
  problemAddress: 'An address has no subdomains: type it without *. in front.',
  problemRange: 'A range of addresses cannot be given: add each address, or a name with *. in front.',
  problemWildcard: 'A * may stand only once, in front of a name and with a dot, as in *.example.com.',
  problemEverySite: 'That would be every site. Choose “On every site” above instead.',
  problemKnown: 'This site is on the list already.',
  problemFull: 'The list is full. Remove a site you no longer need, or choose “On every site”.',
  saveFailed: 'The browser could not store this. Free some space in the browser’s profile and try again.',
  fileTitle: 'All settings as a file',
  fileLead: 'For another computer, or to keep. The file holds what you changed here and nothing else.',
  exportSettings: 'Save to a file',
  importSettings: 'Read from a file',
  imported: 'The settings of the file are in place.',
  importSame: 'The file holds what is set here already.',
  importUnknown: (count: number): string =>
    `${plural(count, 'setting', 'settings')} in it that this version does not know ${count === 1 ? 'was' : 'were'} left out.`,
  importBad: 'This file holds no settings of TCP State Card. Choose a file that was saved here; nothing has changed.',
  importNewer:
    'This file comes from a newer version of the extension. Update the extension first; nothing has changed.',
  importDamaged:
    'A value in this file cannot be right, so nothing was taken from it. Save the file anew and try again.',
  languageLabel: 'Language',
  languageAuto: 'As the browser',
  platformLabel: 'Spellings shown first',
  platformAuto: 'As this computer',
  themeLabel: 'Colours of these pages',
  themeAuto: 'As the browser',
  themeLight: 'Light',
  themeDark: 'Dark',
  shortcuts: 'Keyboard shortcuts',
  shortcutOpen: 'Open the popup',
  shortcutNone: 'No key',
  shortcutsHint: 'The browser keeps these keys, and gives none that it uses itself.',
  shortcutsChange: 'Change the keys',
  privacy:
    'The extension makes no request to any server and collects nothing. These settings lie in the browser’s own storage; if you have sync turned on, the browser carries them to your other devices.',

  // Welcome
  welcomeTitle: 'TCP states, explained where they stand',
  welcomeTry: 'Try it here',
  welcomeTryHint: (keys: string) =>
    `Point at a marked state${keys === '' ? ' or tap it' : `, tap it, or press ${keys}`}.`,
  welcomeMode: 'When and where should it mark states?',
  welcomeModeHint: 'You can change this at any time in the settings.',
  welcomeSees: 'What it can see',
  welcomeCan:
    'It reads the text of a page only on your click, or on sites you turned it on for, and only to find TCP states.',
  welcomeCannot:
    'It cannot see any other page and sends nothing anywhere; what it reads is stored only where you open it in the paste view, on this device.',
  welcomePin: 'Keep the toolbar button in sight: open the browser’s extensions menu and pin TCP State Card.',
};

export type ExtensionMessages = MessagesLike<typeof extension>;
