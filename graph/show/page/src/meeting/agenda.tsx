/** The items of a meeting, and under each what was proposed, decided, voted and promised. */

import { EmptyNote } from "../components/empty";
import { EntityLink } from "../components/links";
import { Panel } from "../components/panel";
import type { FactKind } from "../data";
import { usePage } from "../page";
import type { Records } from "../records";
import { Evidence } from "./evidence";
import { FactEntry, FactLine } from "./fact";

/** What stands under an item, in this order. */
const UNDER: readonly FactKind[] = ["attachment", "proposal", "decision", "vote", "election", "task"];
/** What else there is, what people ask for first. */
const OTHERS: readonly FactKind[] = ["involvement", "supports", "relation", "planned", "unresolved", "approval", "named"];

export function Agenda({ facts }: { facts: readonly number[] }) {
  const { records, t } = usePage();
  const items = facts.filter((place) => records.fact(place).kind === "item");
  const known = new Set(items);
  const loose = facts.filter((place) => {
    const { kind, item } = records.fact(place);
    return UNDER.includes(kind) && (item === undefined || !known.has(item));
  });
  return (
    <Panel id="agenda" title={t("meeting.agenda")} count={items.length}>
      {items.length === 0 && <EmptyNote>{t("meeting.agenda.empty")}</EmptyNote>}
      <ol class="agenda">{items.map((item) => <Item key={item} item={item} facts={facts} />)}</ol>
      {loose.length > 0 && (
        <section class="agenda__loose">
          <h3 class="agenda__title">{t("meeting.no_item")}</h3>
          <ul class="plain-list">{loose.map((fact) => <FactEntry key={fact} fact={fact} />)}</ul>
        </section>
      )}
    </Panel>
  );
}

function Item({ item, facts }: { item: number; facts: readonly number[] }) {
  const { records, t } = usePage();
  const { number, text = "", subjects = [] } = records.fact(item);
  const own = facts.filter((place) => records.fact(place).item === item);
  const under = UNDER.flatMap((kind) => own.filter((place) => records.fact(place).kind === kind));
  return (
    <li class="agenda__item">
      <h3 class="agenda__title">{number && <span class="agenda__number">{number}</span>} <span lang="da">{text}</span></h3>
      <p class="agenda__subjects">{subjects.map((subject) => <EntityLink key={subject} entity={subject} />)}</p>
      <Presenters facts={own.filter((place) => records.fact(place).kind === "presented")} about={text} />
      {under.length === 0
        ? <p class="agenda__nothing">{t("meeting.nothing")}</p>
        : <ul class="plain-list">{under.map((fact) => <FactEntry key={fact} fact={fact} />)}</ul>}
    </li>
  );
}

function Presenters({ facts, about }: { facts: readonly number[]; about: string }) {
  const { records, t } = usePage();
  if (facts.length === 0) return null;
  return (
    <div class="agenda__presenters">
      {t("meeting.presented")}{" "}
      {facts.map((place, nth) => {
        const { agent } = records.fact(place);
        return agent !== undefined && <span key={place}>{nth > 0 && ", "}<EntityLink entity={agent} /></span>;
      })}
      <Evidence facts={facts} about={about} />
    </div>
  );
}

/** What else the minutes say: nothing that was found is left out. */
export function OtherFacts({ facts }: { facts: readonly number[] }) {
  const { records, t } = usePage();
  const groups = OTHERS.map((kind) => [kind, facts.filter((place) => records.fact(place).kind === kind)] as const);
  const filled = groups.filter(([, places]) => places.length > 0);
  if (filled.length === 0) return null;
  return (
    <Panel id="others" title={t("meeting.other")}>
      <div class="fact-groups">
        {filled.map(([kind, places]) => (
          <section key={kind} class="fact-group">
            <h3 class="attendance__title">{t(`meeting.fact.${kind}`)}</h3>
            <ul class="plain-list">{linesOf(records, places).map((line) => <FactLine key={line[0]} facts={line} />)}</ul>
          </section>
        ))}
      </div>
    </Panel>
  );
}

/** Facts that read alike are one line: that someone works on something is told, and follows from the task as well. */
function linesOf(records: Records, places: readonly number[]): readonly (readonly number[])[] {
  const lines = new Map<string, number[]>();
  for (const place of places) {
    const { id, quotes, item, about, ...said } = records.fact(place);
    const words = JSON.stringify(said);
    lines.set(words, [...(lines.get(words) ?? []), place]);
  }
  return [...lines.values()];
}
