import type { Quote } from "../data";
import { usePage } from "../page";
import { citation, DOUBT_BELOW, quotesOf, sourceOf } from "../sources";
import { CopyButton } from "./copy";
import { Marked } from "./marked";

export interface QuotesProps {
  /** Places of quotes; those of `facts` come after them. */
  readonly quotes?: readonly number[];
  readonly facts?: readonly number[];
  /** Places, in code units, of what a search found in the words. */
  readonly hits?: (words: string) => readonly (readonly [start: number, end: number])[];
}

/** The minutes' own words, each with its source, a way to copy it, and the doubt where there is some. */
export function Quotes({ quotes = [], facts = [], hits }: QuotesProps) {
  const page = usePage();
  const places = [...new Set([...quotes, ...quotesOf(page, facts)])];
  if (places.length === 0) return null;
  return (
    <div class="quotes">
      {places.map((place) => <QuoteFigure key={place} quote={page.records.quote(place)} hits={hits} />)}
    </div>
  );
}

/** One quote; it need not be one of the records: a search quotes the minutes where no fact does. */
export function QuoteFigure({ quote, hits }: { quote: Quote; hits: QuotesProps["hits"] }) {
  const page = usePage();
  const [, , , words, confidence] = quote;
  return (
    <figure class="quote">
      <blockquote class="quote__words" lang="da">
        {hits ? <Marked text={words} hits={hits(words)} /> : words}
      </blockquote>
      <figcaption class="quote__source">
        <SourceLine quote={quote} />
        {confidence < DOUBT_BELOW && <Doubt confidence={confidence} />}
        <span class="quote__tools">
          <CopyButton text={() => citation(page, quote)} label={page.t("quote.copy")} />
        </span>
      </figcaption>
    </figure>
  );
}

function SourceLine({ quote }: { quote: Quote }) {
  const { meeting, file, page, address } = sourceOf(usePage(), quote);
  const name = meeting || file;
  return (
    <span class="quote__place">
      {address === undefined ? name : <a href={address}>{name}</a>}
      {meeting && ` · ${file}`}
      {page && ` · ${page}`}
    </span>
  );
}

function Doubt({ confidence }: { confidence: number }) {
  const { t } = usePage();
  return (
    <span class="quote__doubt">
      <span class="badge badge--doubt">{t("quote.doubt")}</span> {t("quote.doubt_why", Math.round(confidence * 100))}
    </span>
  );
}
