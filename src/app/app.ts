import { keepUpToDate } from './update.ts';
import { chooseSystem } from './reader-system.ts';

chooseSystem(document);
keepUpToDate();
