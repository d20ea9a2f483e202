import { StateSearch } from './state-search.ts';

customElements.define('tcp-state-search', StateSearch);
