import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chosenThemes } from '../../../src/components/theme/chosen-themes.ts';
import { papers } from '../../../src/components/theme/papers.ts';
import { phaseLooks } from '../../../src/components/theme/phases.ts';
import { severityLooks } from '../../../src/components/theme/severities.ts';
import { colourOf, contrast as contrastOf } from '../../support/contrast.ts';

const contrast = (one: string, other: string): number => contrastOf(colourOf(one), colourOf(other));

for (const theme of ['light', 'dark'] as const) {
  describe(`the ${theme} theme`, () => {
    const { paper, otherPaper, ink, quiet, edge } = papers[theme];
    it('has text that stands out 4.5:1 from both papers, in every phase and severity', () => {
      const texts = {
        ink,
        quiet,
        ...Object.fromEntries(
          Object.entries({ ...phaseLooks, ...severityLooks }).map(([id, look]) => [id, look[theme]]),
        ),
      };
      for (const [name, colour] of Object.entries(texts))
        for (const ground of [paper, otherPaper])
          assert.ok(contrast(colour, ground) >= 4.5, `${name} ${colour} on ${ground}: ${contrast(colour, ground)}`);
    });

    it('is whole where the reader chose it and the browser prefers the other one', () => {
      const rule = new RegExp(`data-theme=${theme}\\]\\{([^}]*)`).exec(chosenThemes)?.[1] ?? '';
      for (const look of [...Object.values(phaseLooks), ...Object.values(severityLooks)])
        assert.ok(rule.includes(`:${look[theme]}`), look[theme]);
    });

    it('has borders of controls that stand out 3:1 from both papers', () => {
      for (const ground of [paper, otherPaper]) assert.ok(contrast(edge, ground) >= 3, `${edge} on ${ground}`);
    });
  });
}

describe('the phases', () => {
  it('are told by their mark alone', () => {
    const marks = Object.values(phaseLooks).map(({ mark }) => mark);
    assert.equal(new Set(marks).size, marks.length);
  });
});
