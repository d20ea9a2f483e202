import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('hard-pages');
