import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('wild-pages');
