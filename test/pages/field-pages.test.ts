import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('field-pages');
