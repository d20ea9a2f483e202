/**
 * Whether an error says that a node can be asked nothing any more.
 *
 * Firefox takes every node that was made in a frame away from the scripts of extensions 10 to 20 ms after that frame has
 * gone, also where the page had taken the node over, however long before: what such a script holds of it is dead from
 * then on, while the page goes on showing it, and whoever asks the document anew gets the node anew. The minimal case is
 * a content script that holds `document.querySelector('pre')` on a page that runs
 * `document.body.append(frame.contentDocument.querySelector('pre')); frame.remove();`.
 *
 * It is said as "can't access dead object", or "called on an object that does not implement interface Node".
 */
export function isOfDeadNode(error: unknown): boolean {
  return /implement|dead/.test(String(error));
}
