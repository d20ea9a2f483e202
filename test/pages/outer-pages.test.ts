import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('outer-pages');
