/** Dates in words. The minutes may give a year, a month, a day, or a day without its year ("--09-03"). */

import type { Lang } from "./data";

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  da: ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};
const DATE = /^(\d{4}|-)(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?$/;

/** "3. februar 2021", "februar 2021", "2021" or "3. september"; what is no date is given back as it stands. */
export function dateWords(date: string | undefined, lang: Lang): string {
  const parts = DATE.exec(date ?? "");
  if (!date || !parts) return date ?? "";
  const [, year = "", month, day] = parts;
  const words = [
    day ? dayWords(Number(day), lang) : "",
    month ? (MONTHS[lang][Number(month) - 1] ?? month) : "",
    year === "-" ? "" : year,
  ];
  return words.filter(Boolean).join(" ");
}

/** A date for a file: as computers read it where it has a year, else in words, which no program takes for a formula. */
export function fileDate(date: string | undefined, lang: Lang): string {
  return date?.startsWith("--") ? dateWords(date, lang) : (date ?? "");
}

export function yearOf(date: string | undefined): number | undefined {
  const year = /^\d{4}/.exec(date ?? "")?.[0];
  return year ? Number(year) : undefined;
}

function dayWords(day: number, lang: Lang): string {
  return lang === "da" ? `${day}.` : String(day);
}
