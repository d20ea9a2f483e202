/**
 * The rules of the element that holds the card on a page. `!important` in a shadow root wins over every rule of
 * the page, also over the page's own `!important`.
 */
export const hostSheet =
  ':host{all:initial!important;position:fixed!important;inset:0!important;width:auto!important;height:auto!important;background:none!important;border:0!important;overflow:visible!important;pointer-events:none!important;z-index:2147483647!important}' +
  ':host(:not(:popover-open)){display:none!important}' +
  '.place{position:absolute;max-width:calc(100% - 16px);pointer-events:auto;display:flex;animation:open .15s ease-out}' +
  '@keyframes open{from{opacity:0;transform:translateY(var(--from))}}' +
  '@media(prefers-reduced-motion:reduce){.place{animation:none}}' +
  '@media print{:host{display:none!important}}';
