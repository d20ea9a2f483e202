/**
 * The upper half of code page 850, in which consoles of Western European Windows write: no `TextDecoder` knows it.
 *
 * Source: the mapping table CP850.TXT that the Unicode Consortium publishes for Microsoft's code pages.
 */
const upper =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

/** The characters of code page 850 from byte 0x80 on. */
export const cp850Upper: readonly string[] = Array.from(upper);

/** Reads bytes of code page 850. */
export function decodeCp850(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte < 0x80 ? String.fromCharCode(byte) : (cp850Upper[byte - 0x80] ?? '\ufffd');
  return text;
}
