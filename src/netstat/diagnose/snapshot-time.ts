import type { Snapshot } from '../connection.ts';

const day = 86_400;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** When a snapshot was taken, as far as what is printed says it. */
interface Moment {
  /** Days since 1970-01-01 where there is a date, which may lack its year. */
  readonly day: number | undefined;
  /** Seconds since midnight. */
  readonly clock: number;
  /** The time zone as it is written; nothing where none is. */
  readonly zone: string;
}

/**
 * Seconds since the first snapshot at which each was taken, from the times printed above them; `undefined` where one
 * has no time that can be read, where they are in two time zones, or where the order of the times is not that of the
 * snapshots. Clock times without a date may go on past midnight, by less than half a day.
 */
export function snapshotSeconds(snapshots: readonly Pick<Snapshot, 'takenAt'>[]): readonly number[] | undefined {
  const moments = snapshots.map(({ takenAt = '' }) => momentOf(takenAt));
  const [first] = moments;
  if (first === undefined) return snapshots.length === 0 ? [] : undefined;
  const hasDates = moments.every((moment) => moment?.day !== undefined);
  const seconds: number[] = [];
  let midnights = 0;
  let last = first.clock;
  for (const moment of moments) {
    if (moment?.zone !== first.zone) return undefined;
    const { clock } = moment;
    if (!hasDates && last - clock > day / 2) midnights++;
    last = clock;
    const at = clock + day * (hasDates ? (moment.day ?? 0) - (first.day ?? 0) : midnights) - first.clock;
    if (at < (seconds.at(-1) ?? 0)) return undefined;
    seconds.push(at);
  }
  return seconds;
}

function momentOf(printed: string): Moment | undefined {
  const epoch = /^\s*(1\d{9}(?:\.\d+)?)\s*$/.exec(printed)?.[1];
  if (epoch !== undefined) return { day: 0, clock: Number(epoch), zone: 'epoch' };
  const [, hours, minutes, rest, half] =
    /(?<!\d)([01]?\d|2[0-3]):([0-5]\d):([0-5]\d(?:[.,]\d{1,9})?)(?: ?([AaPp])\.?[Mm]\b)?/.exec(printed) ?? [];
  if (hours === undefined || rest === undefined) return undefined;
  const isAfternoon = half === undefined ? /오후|午後|下午/.test(printed) : /p/i.test(half);
  const isHalf = isAfternoon || half !== undefined || /오전|午前|上午/.test(printed);
  const hour = isHalf ? (Number(hours) % 12) + (isAfternoon ? 12 : 0) : Number(hours);
  const [zone = ''] = /(?<=[\d ])(?:(?!AM\b|PM\b)[A-Z]{3,5}\b|Z\b|[+-]\d\d:?\d\d\b)/.exec(printed) ?? [];
  return { day: dayOf(printed), clock: hour * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.')), zone };
}

/** The date of a printed time; nothing for one whose day and month could be each other. */
function dayOf(printed: string): number | undefined {
  const [, year, month, date] = /(\d{4})[-/.년年] ?(\d{1,2})[-/.월月] ?(\d{1,2})/.exec(printed) ?? [];
  if (date !== undefined) return daysTo(Number(year), Number(month), Number(date));
  const named =
    /(?:(?<![\d:])(\d{1,2}) )?\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?: +(\d{1,2})(?![\d:]))?/.exec(
      printed,
    );
  const dated = named?.[1] ?? named?.[3];
  if (named?.[2] === undefined || dated === undefined) return undefined;
  // Without a year any will do that has all days.
  const written = /(?<![\d:.])\d{4}(?![\d:])/.exec(printed)?.[0] ?? '2000';
  return daysTo(Number(written), months.indexOf(named[2]) / 3 + 1, Number(dated));
}

const daysTo = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 1000 / day;
