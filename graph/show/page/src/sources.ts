/** Where words stand: the source line under a quote, and the address of its place in the minutes. */

import type { Entity, Fact, Quote } from "./data";
import { entitiesOf } from "./facts";
import type { Page } from "./page";
import type { Records } from "./records";
import { addressOf } from "./router";

/** Below this, what was read is shown as doubt. */
export const DOUBT_BELOW = 0.8;

export interface QuoteSource {
  /** "Forum, 3. februar 2021". */
  readonly meeting: string;
  readonly file: string;
  /** "side 3". */
  readonly page?: string;
  readonly address?: string;
}

export function sourceOf({ records, date, t }: Page, quote: Quote): QuoteSource {
  const [place, , , , , , page] = quote;
  const document = records.document(place);
  const address = quoteAddress({ records }, quote);
  const meeting = document.meeting === undefined ? undefined : records.meeting(document.meeting);
  return {
    meeting: meeting ? [records.name(meeting.body), date(meeting.date)].filter(Boolean).join(", ") : "",
    file: fileName(document.file),
    ...(page === undefined ? {} : { page: t("quote.page", page) }),
    ...(address === undefined ? {} : { address }),
  };
}

/**
 * The page of the meeting, opened where the words stand: `sted` is "start-end" in code points, `dokument` the place of
 * the document in the meeting's list, left out for its first.
 */
export function quoteAddress({ records }: Pick<Page, "records">, quote: Quote): string | undefined {
  const [document, start, end] = quote;
  const { meeting } = records.document(document);
  if (meeting === undefined) return undefined;
  const { id, documents } = records.meeting(meeting);
  const nth = documents.indexOf(document);
  const query = new URLSearchParams({ ...(nth > 0 ? { dokument: String(nth) } : {}), sted: `${start}-${end}` });
  return `${addressOf(id, "meeting")}?${query.toString()}`;
}

/** ”Words” (Forum, 3. februar 2021, fil.docx, side 3): what is copied. */
export function citation(page: Page, quote: Quote): string {
  const { meeting, file, page: at } = sourceOf(page, quote);
  return `”${quote[3]}” (${[meeting, file, at].filter(Boolean).join(", ")})`;
}

/**
 * The quotes of facts in the order of the facts, of one fact the most telling first. A sentence that bears several facts
 * is quoted once, as it was read most surely.
 */
export function quotesOf({ records }: Pick<Page, "records">, facts: readonly number[]): readonly number[] {
  const surest = new Map<string, number>();
  for (const place of facts.flatMap((fact) => tellingFirst(records, records.fact(fact)))) {
    const quote = records.quote(place);
    const known = surest.get(placeKey(quote));
    if (known === undefined || records.quote(known)[4] < quote[4]) surest.set(placeKey(quote), place);
  }
  return [...surest.values()];
}

/** What is the same for all quotes of one stretch of text. */
export function placeKey([document, start, end]: Quote): string {
  return `${document}:${start}-${end}`;
}

/** A heading or a list's opening words may bear a fact too: what names those it is about says more. */
function tellingFirst(records: Records, fact: Fact): readonly number[] {
  if (fact.quotes.length < 2) return fact.quotes;
  const names = entitiesOf(fact).flatMap((place) => namesOf(records.entity(place)));
  const valued = fact.quotes.map((quote) => {
    const words = records.quote(quote)[3];
    return { quote, named: names.filter((name) => words.includes(name)).length, length: words.length };
  });
  valued.sort((one, other) => other.named - one.named || other.length - one.length);
  return valued.map(({ quote }) => quote);
}

/** What the minutes may call someone: the whole name, an alias, or the first word where they are on first-name terms. */
function namesOf({ label, aliases = [] }: Entity): readonly string[] {
  const [first = label] = label.split(" ");
  return [...new Set([label, first, ...aliases])];
}

/** The name of a file without its folders. */
function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
