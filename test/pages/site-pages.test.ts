import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('site-pages');
