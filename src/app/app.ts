/** The site's script: it only adds to pages that are complete without it. */
import { offerCopies } from './copy-lines.ts';
import { showCurrentPage } from './current-page.ts';
import { firstPaint } from './first-paint.ts';
import { writeFullAddresses } from './full-addresses.ts';
import { offerInstall } from './install.ts';
import { keepPlace } from './language-links.ts';
import { offerLanguage } from './language-offer.ts';
import { printOnRequest } from './print-request.ts';
import { chooseSystem } from './reader-system.ts';
import { stopWhereItScrolls } from './scroll-stops.ts';
import { startSearch } from './site-search.ts';
import { keepUpToDate } from './update.ts';

chooseSystem(document);
showCurrentPage(document);
startSearch(document);
offerInstall(document);
// What a reader does not see at once goes into tasks of its own, so that none is long.
for (const work of [
  printOnRequest,
  offerCopies,
  stopWhereItScrolls,
  writeFullAddresses,
  keepUpToDate,
  offerLanguage,
  keepPlace,
])
  setTimeout(() => {
    work(document);
  });
if (document.querySelector('.near-address'))
  // Without the search the page still says where to go on.
  void import('./missing-address.ts').then(({ showNearStates }) => showNearStates(document)).catch(() => undefined);
// The state machine and the paste view are large, and only their own pages have them.
if (document.querySelector('tcp-paste')) void import('./paste/start.ts').then(({ startPaste }) => startPaste(document));
if (document.querySelector('tcp-machine'))
  void firstPaint(document)
    .then(() => import('./machine/start.ts'))
    .then(({ startMachine }) => {
      // The script has just been read, in a task that is long enough.
      setTimeout(startMachine);
    });
