import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('real-pages');
