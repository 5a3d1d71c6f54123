/** How old a task is on the day of the latest meeting: never by the clock, so that the page is the same tomorrow. */

export interface Age {
  readonly unit: "days" | "months" | "years";
  readonly count: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;
/** Up to here days say more than months. */
const MOST_DAYS = 60;

/** Returns the time between two dates in the finest unit both of them have; nothing where one has no year. */
export function ageBetween(from: string | undefined, to: string | undefined): Age | undefined {
  const [, year, month, day] = DATE.exec(from ?? "") ?? [];
  const [, lastYear, lastMonth, lastDay] = DATE.exec(to ?? "") ?? [];
  if (year === undefined || lastYear === undefined) return undefined;
  const years = Number(lastYear) - Number(year);
  if (month === undefined || lastMonth === undefined) return { unit: "years", count: Math.max(0, years) };
  const months = years * 12 + Number(lastMonth) - Number(month);
  if (day === undefined || lastDay === undefined) return { unit: "months", count: Math.max(0, months) };
  const days = Math.round((Date.parse(to!) - Date.parse(from!)) / DAY_MS);
  if (days <= MOST_DAYS) return { unit: "days", count: Math.max(0, days) };
  return { unit: "months", count: Number(lastDay) < Number(day) ? months - 1 : months };
}

/** Returns an age as a number of days to sort by; an unknown age is the youngest. */
export function ageInDays(age: Age | undefined): number {
  return age === undefined ? -1 : age.count * { days: 1, months: 30.44, years: 365.25 }[age.unit];
}

/** Returns whether a deadline has passed by the day of the latest meeting; nothing where the words give no date. */
export function isOverdue(due: string | undefined, latest: string | undefined): boolean | undefined {
  if (!DATE.test(due ?? "") || !DATE.test(latest ?? "")) return undefined;
  const length = Math.min(due!.length, latest!.length);
  return due!.slice(0, length) < latest!.slice(0, length);
}
