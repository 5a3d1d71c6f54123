/** Where the dots of a timeline stand: days on which the minutes attest something, and nothing in between. */

export interface Dot {
  readonly date: string;
  readonly meeting: number;
  readonly facts: readonly number[];
}

/** Dates in years, so that a place along the line is a difference; nothing for a date without a year. */
export function yearsOf(date: string | undefined): number | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? "") ?? [];
  if (year === undefined) return undefined;
  return Number(year) + (month ? Number(month) - 1 + (day ? (Number(day) - 1) / 31 : 0) : 0) / 12;
}

export interface Scale {
  /** Where a date stands, in percent of the line. */
  readonly place: (date: string) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly place: number;
  readonly date: string;
}

/** The most ticks whose words stand clear of each other on a narrow screen. */
const MOST_TICKS = 7;
/** Steps in months from tick to tick. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 300] as const;

/** Returns the scale from the first date to the last, whole months, with ticks at round months or years. */
export function scaleOf(first: string, last: string): Scale {
  const from = Math.floor((yearsOf(first) ?? 0) * 12);
  const to = Math.max(Math.floor((yearsOf(last) ?? 0) * 12) + 1, from + 1);
  const percent = (months: number): number => Math.round(((months - from) / (to - from)) * 10_000) / 100;
  const step = STEPS.find((months) => (to - from) / months <= MOST_TICKS) ?? STEPS[STEPS.length - 1]!;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(from / step) * step; month < to; month += step) {
    ticks.push({ place: percent(month), date: tickDate(month, step) });
  }
  return { place: (date) => percent((yearsOf(date) ?? from / 12) * 12), ticks };
}

function tickDate(month: number, step: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return step >= 12 ? year : `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** A fact, or none where the meeting itself is what counts; and where and when it is attested. */
export type Attested = readonly [fact: number | undefined, meeting: number, date: string | undefined];

/** Returns one dot a meeting in order of date from facts with their dates; without a date there is no dot. */
export function dotsOf(attested: readonly Attested[]): Dot[] {
  const dots = new Map<number, { date: string; meeting: number; facts: number[] }>();
  for (const [fact, meeting, date] of attested) {
    if (yearsOf(date) === undefined) continue;
    const dot = dots.get(meeting) ?? { date: date!, meeting, facts: [] };
    if (fact !== undefined) dot.facts.push(fact);
    dots.set(meeting, dot);
  }
  return [...dots.values()].sort((one, other) => compare(one.date, other.date) || one.meeting - other.meeting);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
