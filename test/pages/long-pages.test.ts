import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('long-pages');
