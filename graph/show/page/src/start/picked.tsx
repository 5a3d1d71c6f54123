import { EntityLink, MeetingLink } from "../components/links";
import { usePage } from "../page";
import { addressOf } from "../router";
import { busiestAgent, type Highlight, latestFacts, strongestInitiatives } from "./highlights";

const INITIATIVES = 6;
const AGENTS = 4;
const FACTS = 5;

/** What the facts themselves suggest to look at: the strongest initiatives, what was decided and promised last. */
export function Picked() {
  const { records, t } = usePage();
  const strongest = strongestInitiatives(records, INITIATIVES);
  const decisions = latestFacts(records, "decision", FACTS);
  const tasks = latestFacts(records, "task", FACTS);
  return (
    <>
      {strongest.length > 0 && (
        <section class="start__initiatives" aria-labelledby="start-initiatives">
          <h2 id="start-initiatives">{t("start.strongest")}</h2>
          <ul class="start__ways">
            {strongest.map((one) => <InitiativeCard key={one.initiative} highlight={one} />)}
          </ul>
          <p><a href="#/arbejde">{t("start.all_work")}</a></p>
        </section>
      )}
      {decisions.length + tasks.length > 0 && (
        <div class="start__columns">
          <FactList id="decisions" title={t("start.decisions")} facts={decisions} all="#/beslutninger" more={t("start.all_decisions")} />
          <FactList id="tasks" title={t("start.tasks")} facts={tasks} all="#/opgaver" more={t("start.all_tasks")} />
        </div>
      )}
    </>
  );
}

/** Questions that this archive can answer, as links to their answers. */
export function Examples() {
  const { records, t } = usePage();
  const initiative = strongestInitiatives(records, 1)[0]?.initiative;
  const agent = busiestAgent(records);
  if (initiative === undefined) return null;
  return (
    <p class="search__hint">
      {t("start.examples")}{" "}
      <Question entity={initiative} words={t("start.who", records.name(initiative))} />
      {agent !== undefined && <> · <Question entity={agent} words={t("start.what", records.name(agent))} /></>}
    </p>
  );
}

function Question({ entity, words }: { entity: number; words: string }) {
  const { id, kind } = usePage().records.entity(entity);
  return <a href={addressOf(id, kind)}>{words}</a>;
}

function InitiativeCard({ highlight: { initiative, agents, latest } }: { highlight: Highlight }) {
  const { t, date } = usePage();
  const more = agents.length - AGENTS;
  const notes = [more > 0 && t("start.more", more), latest !== undefined && t("start.latest", date(latest))];
  return (
    <li class="start__initiative">
      <h3><EntityLink entity={initiative} /></h3>
      <ul class="cell-list">
        {agents.slice(0, AGENTS).map((agent) => <li key={agent}><EntityLink entity={agent} /></li>)}
      </ul>
      <p class="result__meta">{notes.filter(Boolean).join(" · ")}</p>
    </li>
  );
}

interface FactListProps {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly number[];
  readonly all: string;
  readonly more: string;
}

function FactList({ id, title, facts, all, more }: FactListProps) {
  const { records } = usePage();
  if (facts.length === 0) return null;
  const meetings = [...new Set(facts.map((place) => records.fact(place).meeting))];
  return (
    <section aria-labelledby={`start-${id}`}>
      <h2 id={`start-${id}`}>{title}</h2>
      {meetings.map((meeting) => (
        <div class="start__meeting" key={meeting}>
          <h3 class="result__meta"><MeetingLink meeting={meeting} /></h3>
          <ul class="results__list">
            {facts.filter((place) => records.fact(place).meeting === meeting)
              .map((place) => <FactLine key={place} place={place} />)}
          </ul>
        </div>
      ))}
      <p><a href={all}>{more}</a></p>
    </section>
  );
}

/** What was decided or promised, how it ended, and whose it is. */
function FactLine({ place }: { place: number }) {
  const { records, word } = usePage();
  const { text, outcome, owners = [] } = records.fact(place);
  return (
    <li class="result">
      <p class="result__text">{text} {outcome && <span class="badge">{word(outcome)}</span>}</p>
      {owners.length > 0 && (
        <ul class="result__names">{owners.map(([agent]) => <li key={agent}><EntityLink entity={agent} /></li>)}</ul>
      )}
    </li>
  );
}
