import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wholeCommand, wholeNames } from '../../../../src/components/whole-words/whole-words.ts';

/** Pieces that go to the next line as a whole stand between bars. */
const drawn = (pieces: ReturnType<typeof wholeNames>) =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : `|${String(piece.values[0])}|`)).join('');

describe('words with a hyphen', () => {
  it('are whole in a sentence where they are names of states and columns', () => {
    assert.equal(
      drawn(wholeNames('The Send-Q of a FIN-WAIT-2 row; a time-out is none.')),
      'The |Send-Q| of a |FIN-WAIT-2| row; a time-out is none.',
    );
    assert.equal(drawn(wholeNames('TIME-WAIT')), '|TIME-WAIT|');
  });

  it('are whole in a command', () => {
    assert.equal(
      drawn(wholeCommand('ss -tan, Get-NetTCPConnection | grep [a]')),
      'ss |-tan,| |Get-NetTCPConnection| | grep |[a]|',
    );
  });
});
