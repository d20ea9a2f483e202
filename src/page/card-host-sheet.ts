/**
 * The style sheet of the element that holds the card on a page. `!important` in a shadow root wins over every
 * rule of the page, also over the page's own `!important`.
 *
 * Run at build time (scripts/build/evaluate-plugin.mjs); it must export no function.
 */
import { cardSheet } from '../components/card/card-sheet.ts';

/** CSS text of the card's shadow root. */
export const cardHostSheet: string =
  ':host{all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;margin:0!important;padding:0!important;border:0!important;background:none!important;overflow:visible!important;pointer-events:none!important;z-index:2147483647!important}' +
  ':host(:not(:popover-open)){display:none!important}' +
  '.place{position:absolute;pointer-events:auto;width:max-content;display:flex;animation:open .15s ease-out}' +
  '.card{position:static}' +
  '@keyframes open{from{opacity:0;transform:translateY(var(--from,4px))}}' +
  '@media (prefers-reduced-motion:reduce){.place{animation:none}}' +
  '@media print{:host{display:none!important}}' +
  cardSheet;
