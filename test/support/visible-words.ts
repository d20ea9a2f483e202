const voidTags = new Set(['area', 'br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);

/**
 * The texts of a page that are in the page's own language: those outside `translate="no"`, outside parts in another
 * language, and outside scripts. Needs well-formed HTML.
 */
export function ownTexts(html: string): string[] {
  const pageLanguage = /<html lang="([^"]+)"/.exec(html)?.[1];
  const texts: string[] = [];
  const stack: { readonly tag: string; readonly isForeign: boolean }[] = [];
  for (const [, close, tag, attributes = '', text] of html
    .replace(/<!doctype[^>]*>/i, '')
    // A name that no line may break is a part of its sentence, and so is a space at which none ends.
    .replaceAll(/<span class="whole">([^<]*)<\/span>/g, '$1')
    .replaceAll('\u00a0', ' ')
    .matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s[^<>]*?)?)\s*\/?>|([^<]+)/g)) {
    const isForeign = stack.at(-1)?.isForeign ?? false;
    if (tag === undefined) {
      if (!isForeign && text !== undefined && text.trim() !== '') texts.push(text.trim());
    } else if (close === '/') {
      while (stack.length > 0 && stack.pop()?.tag !== tag);
    } else if (!voidTags.has(tag) && tag !== 'path') {
      const lang = /\slang="([^"]+)"/.exec(attributes)?.[1];
      const own =
        !attributes.includes('translate="no"') && (lang === undefined || lang === pageLanguage) && tag !== 'script';
      stack.push({ tag, isForeign: isForeign || !own });
    }
  }
  return texts;
}
