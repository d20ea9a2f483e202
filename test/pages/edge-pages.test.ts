import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('edge-pages');
