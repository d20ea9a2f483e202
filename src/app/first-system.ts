/**
 * Gives a page the reader's system before it is drawn, so that the spellings of that system are there from the first
 * picture and nothing is laid out twice. Stands in the page itself; the site's script looks again at what was stored.
 */
import { guessedSystem, storedSystem } from './stored-system.ts';

document.documentElement.dataset['system'] = storedSystem() ?? guessedSystem(navigator) ?? '';
