import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('world-pages');
