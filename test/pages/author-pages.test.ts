import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('author-pages');
