import { describeLabelledPages } from './labelled-pages.ts';

await describeLabelledPages('corpus');
await describeLabelledPages('pages');
