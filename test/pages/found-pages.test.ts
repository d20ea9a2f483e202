import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('found-pages');
