/**
 * Name of the element that holds the card; it is not in the page until the first card is shown. In a file of its own,
 * because the background has no nodes, of which the other files here take their methods.
 */
export const cardHostName = 'tcp-state-card-host';
