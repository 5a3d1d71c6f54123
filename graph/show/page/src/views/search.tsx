/** All that a search finds: names first, then meetings, then the facts with their words. */

import type { ComponentChildren } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { afterPaint } from "../after-paint";
import { EmptyNote } from "../components/empty";
import { EntityLink, MeetingLink } from "../components/links";
import { Quotes } from "../components/quotes";
import { MoreButton } from "../components/more";
import { PageTitle } from "../components/title";
import { usePage } from "../page";
import { type FactHit, FactIndex, GROUPS } from "../search/facts";
import { hitsIn } from "../search/hits";
import { findMeetings } from "../search/meetings";
import { NameIndex, type NameHit } from "../search/names";
import type { Query } from "../search/query";
import { quotesOf } from "../sources";

const PAGE = 10;

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
  const { t, counted, announce } = usePage();
  const facts = useFactHits(query);
  const summary = facts && t(
    "search.found", asked, counted("search.n_names", names.length), counted("search.n_meetings", meetings.length),
    counted("search.n_places", facts.length),
  );
  useEffect(() => {
    // After the shell, which names the view when it opens: the last that is said is what is heard.
    if (summary) queueMicrotask(() => announce(summary));
  }, [summary]);
  const found = names.length + meetings.length + (facts?.length ?? 0);
  return (
    <div class="results">
      <p class="results__summary">{summary ?? t("search.reading")}</p>
      <Group id="names" title={t("search.names")} hits={names} draw={(hit) => <NameResult hit={hit} />} />
      <Group id="meetings" title={t("search.meetings")} hits={meetings} draw={(meeting) => <MeetingLink meeting={meeting} />} />
      {GROUPS.map((group) => (
        <Group
          key={group} id={group} title={t(`search.group.${group}`)} hits={(facts ?? []).filter((hit) => hit.group === group)}
          draw={(hit) => <FactResult hit={hit} query={query} />}
        />
      ))}
      {facts && found === 0 && <EmptyNote>{t("search.nothing")}</EmptyNote>}
    </div>
  );
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
