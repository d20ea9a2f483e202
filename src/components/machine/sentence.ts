import type { MachineMessages } from '../../i18n/en/machine.ts';
import type { MachineNotes } from '../../states/machine/machine-texts.ts';
import { beyondRfc } from '../../states/machine/event.ts';
import type { Action } from '../../states/machine/wire/action.ts';
import { hostNames, type Happening } from '../../states/machine/wire/world.ts';

/** The words with which a step is told. */
export interface SentenceWords {
  readonly words: MachineMessages;
  readonly notes: MachineNotes;
}

function eventOf(action: Action, words: MachineMessages): string {
  switch (action.do) {
    case 'timer':
      return words[`do_${action.timer}`](action.on);
    case 'lost':
      return words[action.firewall ? 'do_firewall' : 'do_lost'](action.at);
    case 'arrives':
    case 'stray':
    case 'flood':
      return words[`do_${action.do}`](action.at);
    default:
      return words[`do_${action.do}`](action.on);
  }
}

/** A step in words: what happened, what the hosts did, and which sections of the RFC ask for it. */
export function sentenceOf(action: Action, happening: Happening, { words, notes }: SentenceWords): string {
  const told = hostNames.flatMap((host) => {
    const own = happening.notes.filter((note) => note.host === host);
    const clausesOf = (some: typeof own): string => [...new Set(some.map(({ id }) => notes[id]))].join(words.and);
    // What the RFC does not ask for is told apart, so that no section of it is cited for that.
    const beyond = own.filter(({ section }) => section === beyondRfc);
    const asked = own.filter(({ section }) => section !== beyondRfc);
    const sections = [...new Set(asked.map(({ section }) => section.split(' ')[0] ?? ''))].join(', ');
    return [
      ...(beyond.length > 0 ? [words.beyond(host, clausesOf(beyond))] : []),
      ...(asked.length > 0 ? [words.note(host, clausesOf(asked), sections)] : []),
    ];
  });
  return [eventOf(action, words), ...told].join(' ');
}
