import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('sister-pages');
