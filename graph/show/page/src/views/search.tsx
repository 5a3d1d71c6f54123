/**
 * All that a search finds: the view that answers a question, names, meetings, the facts with their words, and last what
 * else the minutes say.
 */

import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { afterPaint } from "../after-paint";
import { EmptyNote } from "../components/empty";
import { EntityLink, MeetingLink } from "../components/links";
import { QuoteFigure, Quotes } from "../components/quotes";
import { MoreButton } from "../components/more";
import { PageTitle } from "../components/title";
import type { Quote } from "../data";
import { usePage } from "../page";
import { type FactHit, FactIndex, GROUPS } from "../search/facts";
import { hitsIn } from "../search/hits";
import { type Lead, leadOf, leadWords } from "../search/leads";
import { findMeetings } from "../search/meetings";
import { MinutesIndex } from "../search/minutes";
import { NameIndex, type NameHit } from "../search/names";
import type { Query } from "../search/query";
import { quotesOf } from "../sources";

const PAGE = 10;
const NO_LINES: readonly Quote[] = [];

export function SearchView() {
  const { records, route, t, lang } = usePage();
  const asked = route.query["q"] ?? "";
  const index = NameIndex.of(records);
  const query = useMemo(() => index.parse(asked), [index, asked]);
  const names = useMemo(() => index.find(query), [index, query]);
  const meetings = useMemo(() => findMeetings(records, query, index.stem), [records, query, lang]);
  return (
    <>
      <PageTitle>{asked ? `${t("search.title")}: ${asked}` : t("search.title")}</PageTitle>
      {query.terms.length === 0
        ? <p class="lead">{t("search.type")}</p>
        : <Results asked={asked} query={query} names={names} meetings={meetings} />}
    </>
  );
}

interface ResultsProps {
  readonly asked: string;
  readonly query: Query;
  readonly names: readonly NameHit[];
  readonly meetings: readonly number[];
}

function Results({ asked, query, names, meetings }: ResultsProps) {
  const { records, t, announce } = usePage();
  const lead = useMemo(() => leadOf(records, query), [records, query]);
  const facts = useFactHits(query);
  const lines = useLineHits(query, facts);
  const summary = useSummary(asked, names.length, meetings.length, facts && facts.length + (lines?.length ?? 0));
  const isDone = facts !== undefined && lines !== undefined;
  useEffect(() => {
    // After the shell, which names the view when it opens: the last that is said is what is heard.
    if (isDone && summary) queueMicrotask(() => announce(summary));
  }, [isDone, summary]);
  const found = names.length + meetings.length + (facts?.length ?? 0) + (lines?.length ?? 0);
  return (
    <div class="results">
      {lead && <LeadLink lead={lead} />}
      <p class="results__summary">
        {summary ?? t("search.reading")}{summary && !isDone && <>. {t("search.reading_texts")}</>}
      </p>
      <Group id="names" title={t("search.names")} hits={names} draw={(hit) => <NameResult hit={hit} />} />
      <Group id="meetings" title={t("search.meetings")} hits={meetings} draw={(meeting) => <MeetingLink meeting={meeting} />} />
      {GROUPS.map((group) => (
        <Group
          key={group} id={group} title={t(`search.group.${group}`)} hits={(facts ?? []).filter((hit) => hit.group === group)}
          draw={(hit) => <FactResult hit={hit} query={query} />}
        />
      ))}
      <Group
        id="text" title={t("search.group.text")} hits={lines ?? []}
        draw={(line) => <LineResult line={line} query={query} />}
      />
      {isDone && found === 0 && !lead && <EmptyNote>{t(records.head.texts ? "search.nothing" : "search.nothing_but_texts")}</EmptyNote>}
    </div>
  );
}

/** How much was found, when that is known. */
function useSummary(asked: string, names: number, meetings: number, places: number | undefined): string | undefined {
  const { t, counted } = usePage();
  if (places === undefined) return undefined;
  return t(
    "search.found", asked, counted("search.n_names", names), counted("search.n_meetings", meetings),
    counted("search.n_places", places),
  );
}

/** The view that answers the question. */
function LeadLink({ lead }: { lead: Lead }) {
  const page = usePage();
  return <p class="results__lead"><a href={lead.address}>{leadWords(page, lead)}<span aria-hidden="true"> →</span></a></p>;
}

/** What is found among the facts, when they are ready to be searched. */
function useFactHits(query: Query): readonly FactHit[] | undefined {
  const { records } = usePage();
  const index = FactIndex.of(records);
  const [ready, setReady] = useState(index.isReady);
  // The names that fit are painted first: reading and folding many facts takes a moment.
  useEffect(() => (ready ? undefined : afterPaint(0, () => void index.ready().then(() => setReady(true)))), [index]);
  return useMemo(() => (ready ? index.find(query, NameIndex.of(records).stem) : undefined), [ready, index, query]);
}

/** What else the minutes say, read when the facts have been searched and shown. */
function useLineHits(query: Query, facts: readonly FactHit[] | undefined): readonly Quote[] | undefined {
  const { records } = usePage();
  const [found, setFound] = useState<{ readonly facts: readonly FactHit[]; readonly lines: readonly Quote[] }>();
  useEffect(() => {
    if (!facts || !records.head.texts) return undefined;
    let isStale = false;
    const read = async (): Promise<void> => {
      const lines = await MinutesIndex.of(records).find(query, NameIndex.of(records).stem, facts);
      if (!isStale) setFound({ facts, lines });
    };
    const stop = afterPaint(0, () => void read());
    return () => {
      isStale = true;
      stop();
    };
  }, [facts]);
  if (!records.head.texts) return NO_LINES;
  return found?.facts === facts ? found?.lines : undefined;
}

interface GroupProps<H> {
  readonly id: string;
  readonly title: string;
  readonly hits: readonly H[];
  readonly draw: (hit: H) => ComponentChildren;
}

function Group<H>({ id, title, hits, draw }: GroupProps<H>) {
  const { t, number } = usePage();
  const [pages, setPages] = useState(1);
  if (hits.length === 0) return null;
  return (
    <section class="results__group" aria-labelledby={`results-${id}`}>
      <div class="panel__head">
        <h2 class="panel__title" id={`results-${id}`}>{title}</h2>
        <span class="panel__count">{number(hits.length)}</span>
      </div>
      <ul class="results__list">
        {hits.slice(0, pages * PAGE).map((hit, nth) => <li class="result" key={nth}>{draw(hit)}</li>)}
      </ul>
      <MoreButton left={hits.length - pages * PAGE} onMore={() => setPages(pages + 1)}>
        {t("search.more")}<span class="visually-hidden"> ({title})</span>
      </MoreButton>
    </section>
  );
}

function NameResult({ hit: { entity, alias } }: { hit: NameHit }) {
  const { records, t } = usePage();
  const notes = [t(`kind.${records.entity(entity).kind}`), alias && t("search.as", alias)];
  return (
    <>
      <p class="result__title"><EntityLink entity={entity} /></p>
      <p class="result__meta">{notes.filter(Boolean).join(" · ")}</p>
    </>
  );
}

function FactResult({ hit: { fact, quote }, query }: { hit: FactHit; query: Query }) {
  const { records } = usePage();
  const { stem } = NameIndex.of(records);
  const { subjects = [], target, agent } = records.fact(fact);
  const named = [...new Set([agent, target, ...subjects])].filter((place) => place !== undefined);
  const hits = (words: string): ReturnType<typeof hitsIn> => hitsIn(words, query, stem);
  const quotes = quote === undefined ? quotesOf({ records }, [fact]) : [quote];
  const hit = quotes.filter((place) => hits(records.quote(place)[3]).length > 0);
  return (
    <>
      <Quotes quotes={hit.length > 0 ? hit : quotes} hits={hits} />
      {named.length > 0 && (
        <ul class="result__names">{named.map((entity) => <li key={entity}><EntityLink entity={entity} /></li>)}</ul>
      )}
    </>
  );
}

function LineResult({ line, query }: { line: Quote; query: Query }) {
  const { stem } = NameIndex.of(usePage().records);
  return <div class="quotes"><QuoteFigure quote={line} hits={(words) => hitsIn(words, query, stem)} /></div>;
}
