/** How old a task is on the day of the latest meeting: never by the clock, so that the page is the same tomorrow. */

export interface Age {
  readonly unit: "days" | "months" | "years";
  readonly count: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;
/** Up to here days say more than months, and months more than years. */
const MOST_DAYS = 60;
const MOST_MONTHS = 24;

/** Returns the time between two days; nothing where one of the dates has no day, for it would say more than is known. */
export function ageBetween(from: string | undefined, to: string | undefined): Age | undefined {
  const [, year, month, day] = DATE.exec(from ?? "") ?? [];
  const [, lastYear, lastMonth, lastDay] = DATE.exec(to ?? "") ?? [];
  if (day === undefined || lastDay === undefined) return undefined;
  const days = daysBetween(from, to) ?? 0;
  if (days <= MOST_DAYS) return { unit: "days", count: Math.max(0, days) };
  const begun = (Number(lastYear) - Number(year)) * 12 + Number(lastMonth) - Number(month);
  const months = Number(lastDay) < Number(day) ? begun - 1 : begun;
  return months <= MOST_MONTHS ? { unit: "months", count: months } : { unit: "years", count: Math.floor(months / 12) };
}

/** Returns what ages are sorted by; a date without a day counts from its first. Nothing where one has no year. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  if (!isDated(from) || !isDated(to)) return undefined;
  return Math.round((Date.parse(to!) - Date.parse(from!)) / DAY_MS);
}

/** Whether a date has a year, so that it can be held against another. */
export function isDated(date: string | undefined): boolean {
  return DATE.test(date ?? "");
}

/** Returns whether a deadline has passed by the day of the latest meeting; nothing where the words give no date. */
export function isOverdue(due: string | undefined, latest: string | undefined): boolean | undefined {
  if (!isDated(due) || !isDated(latest)) return undefined;
  const length = Math.min(due!.length, latest!.length);
  return due!.slice(0, length) < latest!.slice(0, length);
}
