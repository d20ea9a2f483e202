import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('rendered-pages');
