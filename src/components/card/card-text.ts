import { plainParticles } from '../../i18n/particles.ts';
import type { CardContent } from './card-content.ts';
import type { ShownRow } from './card.ts';
import type { RowContent, RowEnd } from './row-content.ts';

/** What is said of a row, as paragraphs: who and for whom, how long, what the queues and the timer hold. */
export function paragraphs({ sentences }: RowContent): readonly string[] {
  return [['roles', 'closing', 'waiting'], ['duration'], ['queues', 'timer']]
    .map((kinds) =>
      sentences
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ text }) => text)
        .join(' '),
    )
    .filter((text) => text !== '');
}

/** The card as plain text, one fact a line. */
export function cardText(token: string, content: CardContent, shown?: ShownRow): string {
  const { labels } = content;
  const row = typeof shown === 'object' ? shown : undefined;
  const isSaid = (kind: string): boolean => row?.sentences.some((sentence) => sentence.kind === kind) ?? false;
  const end = (found: RowEnd | undefined): string | undefined =>
    found && (found.service ? `${found.address} (${found.service})` : found.address);
  const rows: readonly (readonly [string, string | undefined])[] = [
    [labels.nearest, content.nearest.join(', ')],
    [labels.waiting, isSaid('waiting') ? undefined : content.waiting],
    [labels.duration, isSaid('duration') ? undefined : content.duration],
    [labels.next, content.next.map(({ name }) => name).join(', ')],
  ];
  const ends: readonly (readonly [string, string | undefined])[] = [
    [labels.local, end(row?.local)],
    [labels.remote, end(row?.remote)],
    [labels.process, row?.process],
  ];
  const lines = (facts: typeof rows): string[] =>
    facts.flatMap(([term, value]) => (value ? [`${term}: ${value}`] : []));
  return plainParticles(
    [
      `${token} · ${content.standard} · ${content.kind}`,
      content.line,
      ...lines(ends),
      ...(row ? paragraphs(row) : []),
      ...lines(rows),
    ].join('\n'),
  );
}
