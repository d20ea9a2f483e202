/**
 * The one normal form in which queries, spellings and keywords are compared.
 *
 * Case, diacritics, full-width forms and separators go; Hangul becomes the Latin keys that type it on the Korean
 * 2-set layout (KS X 5002). So a half-typed syllable is a prefix, a Korean typo is an edit of one key, and both
 * English typed on a Korean layout and Korean typed on an English one fall on the right word.
 */

// Keys of the conjoining jamo U+1100–1112, U+1161–1175 and U+11A8–11C2, in code point order.
const leads = 'r R s e E f a q Q t T d w W c z x v g'.split(' ');
const vowels = 'k o i O j p u P h hk ho hl y n nj np nl b m ml l'.split(' ');
const tails = 'r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g'.split(' ');

const firstLead = 0x1100;
const firstVowel = 0x1161;
const firstTail = 0x11a8;

function keysOfJamo(code: number): string | undefined {
  return leads[code - firstLead] ?? vowels[code - firstVowel] ?? tails[code - firstTail];
}

/** A text in normal form, and where each of its characters came from. */
export interface SearchKey {
  /** Lower-case letters and digits only; empty for a text of marks alone. */
  readonly key: string;
  /** UTF-16 offset in the text of the character behind each character of `key`. */
  readonly from: readonly number[];
}

/** Normal form of a text with the offsets that lead back to it. */
export function searchKey(text: string): SearchKey {
  let key = '';
  const from: number[] = [];
  let offset = 0;
  for (const character of text) {
    // Nearly every character is ASCII; the short way is ten times as quick.
    if (character < '\x7f') {
      if (/[a-z\d]/i.test(character)) {
        key += character.toLowerCase();
        from.push(offset);
      }
      offset += 1;
      continue;
    }
    // Upper case first: it writes ß as SS, as the tools do.
    for (const part of character.normalize('NFKD').toUpperCase().toLowerCase()) {
      const keys = keysOfJamo(part.charCodeAt(0))?.toLowerCase() ?? (/[\p{L}\p{N}]/u.test(part) ? part : '');
      key += keys;
      for (let count = keys.length; count > 0; count -= 1) from.push(offset);
    }
    offset += character.length;
  }
  return { key, from };
}

/** Normal form of a text. */
export function keyOf(text: string): string {
  return /[^\x20-\x7e]/.test(text) ? searchKey(text).key : text.replaceAll(/[^A-Za-z0-9]/g, '').toLowerCase();
}

/** Whether a text holds Hangul, whole syllables or single letters. */
export function hasHangul(text: string): boolean {
  return /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3\uffa0-\uffdc]/.test(text);
}

/** Whether a text is nothing but Hangul consonants and separators, as typed to search by initials (초성). */
export function isInitials(text: string): boolean {
  return /^[\s_-]*(?:[\u3131-\u314e\uffa1-\uffbe][\s_-]*)+$/.test(text);
}

/** Keys of the initial consonants of a text's syllables, and the offset of each syllable; other characters are left out. */
export function initialsKey(text: string): SearchKey {
  let key = '';
  const from: number[] = [];
  let offset = 0;
  for (const character of text) {
    const code = character.normalize('NFD').charCodeAt(0);
    const lead = /[\uac00-\ud7a3]/.test(character) ? leads[code - firstLead] : undefined;
    if (lead !== undefined) {
      key += lead.toLowerCase();
      from.push(offset);
    }
    offset += character.length;
  }
  return { key, from };
}
