/** The site's script: it only adds to pages that are complete without it. */
import { offerLanguage } from './language-offer.ts';
import { chooseSystem } from './reader-system.ts';
import { startSearch } from './site-search.ts';
import { keepUpToDate } from './update.ts';

chooseSystem(document);
startSearch(document);
keepUpToDate();
offerLanguage(document);
// The paste view is large, and only its own page has it.
if (document.querySelector('tcp-paste')) void import('./paste/start.ts').then(({ startPaste }) => startPaste(document));
