/** Where words stand: the source line under a quote, and the address of its place in the minutes. */

import type { Quote } from "./data";
import type { Page } from "./page";
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
    meeting: meeting ? [records.label(meeting.body), date(meeting.date)].filter(Boolean).join(", ") : "",
    file: document.file,
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

/** The quotes of facts, each once, in the order of the facts. */
export function quotesOf({ records }: Pick<Page, "records">, facts: readonly number[]): readonly number[] {
  return [...new Set(facts.flatMap((fact) => records.fact(fact).quotes))];
}
