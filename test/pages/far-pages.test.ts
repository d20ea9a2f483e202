import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('far-pages');
