/**
 * The style sheet of the card, with the colours of the theme put in.
 *
 * This module is run at build time (scripts/build/evaluate-plugin.mjs) and only its text is shipped, so it must
 * export no function. Sizes are in px: `rem` would follow the size a strange page gives its root element.
 */
import { papers } from '../theme/papers.ts';
import { phaseLooks } from '../theme/phases.ts';

const phases = Object.entries(phaseLooks);

function colours(theme: 'light' | 'dark'): string {
  const { paper, otherPaper, ink, quiet, hairline, edge } = papers[theme];
  const marks = phases.map(([phase, look]) => `--${phase}:${look[theme]}`).join(';');
  return `--paper:${paper};--ground:${otherPaper};--ink:${ink};--quiet:${quiet};--hairline:${hairline};--edge:${edge};${marks}`;
}

const phaseRules = phases
  .map(([phase, { mark }]) => `[data-phase=${phase}]{--phase:var(--${phase});--shape:path('${mark}')}`)
  .join('\n');

const moreContrast =
  '@media (prefers-contrast:more){.card{--quiet:var(--ink);--hairline:var(--edge);--edge:var(--ink)}}';

const sheet = `
.card{${colours('light')};color-scheme:light}
@media (prefers-color-scheme:dark){.card{${colours('dark')};color-scheme:dark}}
${moreContrast}
${phaseRules}
.card{box-sizing:border-box;width:368px;overflow:auto;overscroll-behavior:contain;
background:var(--paper);color:var(--ink);border:1px solid var(--edge);border-top:3px solid var(--phase);
font:14px/1.45 system-ui,-apple-system,'Segoe UI','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif;
text-align:start;letter-spacing:normal;cursor:default;user-select:text;outline:0;
box-shadow:0 1px 2px #0002,0 6px 20px #0003}
.card:lang(ko){line-height:1.6;word-break:keep-all;overflow-wrap:anywhere}
.card *{box-sizing:border-box;margin:0;padding:0;font:inherit;color:inherit}
.card bdi{font-family:ui-monospace,'SF Mono','Cascadia Mono','Segoe UI Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;
font-size:.93em;white-space:nowrap;word-break:normal}
.card header,.card #line,.card dl,.card footer{padding-inline:16px}
.card header{padding-top:12px}
.card h1{font-size:21px;line-height:1.25;font-weight:600}
.card h1 bdi{font-size:1em;white-space:normal;overflow-wrap:anywhere}
.card #kind{color:var(--quiet);font-size:13px}
.card .phase{color:var(--phase);font-size:13px;font-weight:600;display:flex;align-items:center;gap:6px;margin-top:2px}
.card .phase::before,.card li::before{content:'';flex:none;width:16px;height:16px;margin:0 -3px;scale:.62;background:var(--phase);clip-path:var(--shape)}
.card #line{padding-top:8px}
.card .life{display:grid;grid-template-columns:auto auto auto;justify-content:start;align-items:center;
margin:12px 16px 0;padding:8px 0;border-block:1px solid var(--hairline);font-size:12px;line-height:1.6}
.card .life ul{list-style:none}
.card .life li{display:flex;align-items:center;gap:3px;color:var(--quiet)}
.card .life ul{position:relative}
.card .life ul::after{content:'';position:absolute;top:50%;width:14px;border-top:1px solid var(--edge)}
.card .before{padding-right:6px}
.card .before::after{left:100%}
.card .next{padding-left:6px}
.card .next::after{right:100%}
.card .before:has(li+li){border-right:1px solid var(--edge)}
.card .next:has(li+li){border-left:1px solid var(--edge)}
.card .here{margin:0 14px;padding:1px 11px 1px 6px;font-weight:600;color:var(--paper);background:var(--phase);
clip-path:polygon(0 0,calc(100% - 7px) 0,100% 50%,calc(100% - 7px) 100%,0 100%)}
@media (max-width:360px){.card .life{font-size:11px;margin-inline:8px}}
.card #row{margin-top:12px;padding-block:8px 10px;background:var(--ground);display:grid;gap:6px}
.card .life+div #row{margin-top:0}
.card h2{padding-inline:16px;font-size:12px;font-weight:600}
.card #row p{padding-inline:16px}
.card #row dl{padding-top:0;gap:2px}
.card #row dl:empty{display:none}
.card #row div{display:grid;grid-template-columns:5.5em 1fr;align-items:baseline}
.card #row dd{overflow-wrap:anywhere}
.card #row bdi{white-space:normal}
.card small{color:var(--quiet);font-size:12px;margin-inline-start:4px}
.card dl{padding-top:10px;display:grid;gap:6px}
.card dt{color:var(--quiet);font-size:12px}
.card dd{font-variant-numeric:tabular-nums}
.card footer{display:flex;gap:4px 16px;flex-wrap:wrap;padding-block:8px 10px;font-size:13px;position:sticky;bottom:0;background:var(--paper)}
.card footer:empty{padding-bottom:2px}
@media (max-height:260px){.card footer{position:static}}
.card button{background:none;border:0;min-height:24px;text-decoration:underline;text-underline-offset:3px;cursor:pointer;color:var(--opening)}
@media (any-pointer:coarse){.card footer{padding-block:0 4px}.card button{min-height:44px}}
.card:focus-visible,.card button:focus-visible{outline:2px solid var(--opening);outline-offset:2px}
.card:focus-visible{outline-offset:0}
@media (forced-colors:active){.card{--paper:Canvas;--ink:CanvasText;--quiet:CanvasText;--hairline:CanvasText;--edge:CanvasText;--opening:LinkText;border-color:CanvasText}
.card [data-phase],.card{--phase:CanvasText}
.card .phase::before,.card li::before{forced-color-adjust:none;background:CanvasText}
.card .here{forced-color-adjust:none;background:Highlight;color:HighlightText}
.card:focus-visible,.card button:focus-visible{outline-color:Highlight}}
`;

/** CSS text for the root that holds a card: a shadow root, or a document of ours. */
export const cardSheet: string = sheet.trim().replaceAll(/\n/g, '');

const inColours = (theme: 'light' | 'dark'): string =>
  `@media (forced-colors:none){.card{${colours(theme)};color-scheme:${theme}}}${moreContrast}`;

/** What is put behind the sheet on pages of ours whose reader chose their colours. */
export const chosenCardColours: Readonly<Record<string, string>> = {
  light: inColours('light'),
  dark: inColours('dark'),
};
