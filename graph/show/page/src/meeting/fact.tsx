/** A fact in words, whatever its kind. */

import type { ComponentChildren } from "preact";
import { EntityLink } from "../components/links";
import { NotStated } from "../components/not-stated";
import type { Fact, FactKind } from "../data";
import { usePage } from "../page";
import type { TextKey } from "../texts";
import { Evidence } from "./evidence";

/** What minutes repeat from an earlier meeting has a name of its own. */
const EARLIER: Readonly<Partial<Record<FactKind, TextKey>>> = {
  decision: "meeting.fact.earlier", task: "meeting.fact.earlier_task",
};

/** What people call a fact of this kind. */
export function factKindKey({ kind, earlier }: Fact): TextKey {
  return (earlier && EARLIER[kind]) || `meeting.fact.${kind}`;
}

/** A fact with the name of its kind and its words. */
export function FactEntry({ fact: place }: { fact: number }) {
  const { records, t } = usePage();
  const fact = records.fact(place);
  const kind = t(factKindKey(fact));
  return (
    <li class={`fact fact--${fact.kind}`}>
      <span class="fact__kind">{kind}</span>
      <div class="fact__body">
        <FactWords fact={fact} />
        <Evidence facts={[place]} about={kind} />
      </div>
    </li>
  );
}

/** Facts that read alike, whose kind a heading has said already: in the words of the first, with the evidence of all. */
export function FactLine({ facts }: { facts: readonly number[] }) {
  const { records, t } = usePage();
  const [first] = facts;
  if (first === undefined) return null;
  const fact = records.fact(first);
  return (
    <li class="fact-line">
      <FactWords fact={fact} />
      <Evidence facts={facts} about={t(factKindKey(fact))} />
    </li>
  );
}

export function FactWords({ fact }: { fact: Fact }): ComponentChildren {
  switch (fact.kind) {
    case "involvement": return <Says from={fact.agent} how={fact.how} to={fact.target} />;
    case "supports": case "relation": return <Says from={fact.source} how={fact.how ?? fact.kind} to={fact.target} />;
    case "attendance": return <AttendanceWords fact={fact} />;
    case "decision": return <DecisionWords fact={fact} />;
    case "task": return <TaskWords fact={fact} />;
    case "vote": return <VoteWords fact={fact} />;
    case "planned": return <PlannedWords fact={fact} />;
    case "unresolved": return <UnresolvedWords fact={fact} />;
    case "item": return <p>{[fact.number, fact.text].filter(Boolean).join(" ")}</p>;
    case "presented": return <Presented fact={fact} />;
    case "election": case "approval": case "named": case "proposal": case "attachment": return <Named fact={fact} />;
  }
}

function Says({ from, how, to }: { from: number | undefined; how: string | undefined; to: number | undefined }) {
  const { word } = usePage();
  return (
    <p>
      {from !== undefined && <EntityLink entity={from} />} <span class="fact__how">{word(how)}</span>{" "}
      {to !== undefined && <EntityLink entity={to} />}
    </p>
  );
}

/** Title, organisation, function, party, whom they stood in for, and when they came or left. */
export function AttendanceDetails({ fact }: { fact: Fact }) {
  const { t } = usePage();
  const { role, organisation, function: post, party, replaced, present_from: from, present_to: to } = fact;
  const parts: ComponentChildren[] = [
    role, organisation !== undefined && <EntityLink entity={organisation} />, post, party,
    from && t("meeting.attendance.from", from), to && t("meeting.attendance.to", to),
    replaced !== undefined && <>{t("meeting.attendance.for")} <EntityLink entity={replaced} /></>,
  ].filter(Boolean);
  if (parts.length === 0) return null;
  return <span class="fact__details">{parts.map((part, place) => <span key={place}>{place > 0 && ", "}{part}</span>)}</span>;
}

function AttendanceWords({ fact }: { fact: Fact }) {
  const { word } = usePage();
  return (
    <p>
      {fact.agent !== undefined && <EntityLink entity={fact.agent} />} <span class="fact__how">{word(fact.how)}</span>{" "}
      <AttendanceDetails fact={fact} />
    </p>
  );
}

function DecisionWords({ fact }: { fact: Fact }) {
  const { t, word } = usePage();
  return (
    <>
      <p class="fact__text" lang="da">{fact.text}</p>
      <p class="fact__meta">
        {fact.outcome
          ? <span class={`badge badge--outcome badge--${fact.outcome}`}>{word(fact.outcome)}</span>
          : <NotStated>{t("register.no_outcome")}</NotStated>}
        <Subjects fact={fact} />
      </p>
    </>
  );
}

function TaskWords({ fact }: { fact: Fact }) {
  const { t, date, word } = usePage();
  const owners = fact.owners ?? [];
  return (
    <>
      <p class="fact__text" lang="da">{fact.text}</p>
      <p class="fact__meta">
        {owners.length === 0 && <NotStated>{t("tasks.no_owner")}</NotStated>}
        {owners.map(([agent, how]) => <span key={agent}><EntityLink entity={agent} /> ({word(how)})</span>)}
        {fact.due
          ? <span>{t("meeting.says.due", date(fact.due))}</span>
          : <NotStated>{t("tasks.no_due")}</NotStated>}
        {fact.status && <span class="badge" lang="da">{fact.status}</span>}
        <Subjects fact={fact} />
      </p>
    </>
  );
}

function VoteWords({ fact }: { fact: Fact }) {
  const { t, number } = usePage();
  const kinds = ["meeting.votes.for", "meeting.votes.against", "meeting.votes.blank"] as const;
  const counted = kinds.flatMap((key, place) => {
    const votes = fact.votes?.[place];
    return votes == null ? [] : [t(key, number(votes))];
  });
  return (
    <>
      <p>{counted.join(", ")}</p>
      {fact.by && <p class="fact__meta" lang="da">{fact.by.join(", ")}</p>}
    </>
  );
}

function PlannedWords({ fact }: { fact: Fact }) {
  const { date } = usePage();
  const words = [date(fact.date), fact.place].filter(Boolean).join(", ");
  return <p>{fact.target !== undefined && <><EntityLink entity={fact.target} />, </>}{words}</p>;
}

function UnresolvedWords({ fact }: { fact: Fact }) {
  const { t } = usePage();
  return <p><span lang="da">{fact.text}</span> – {t("meeting.says.candidates", (fact.candidates ?? []).join(" / "))}</p>;
}

function Presented({ fact }: { fact: Fact }) {
  const { records, word } = usePage();
  const item = fact.item === undefined ? undefined : records.fact(fact.item);
  return (
    <p>
      {fact.agent !== undefined && <EntityLink entity={fact.agent} />} <span class="fact__how">{word("presents")}</span>{" "}
      <span lang="da">{item?.text}</span>
    </p>
  );
}

function Named({ fact }: { fact: Fact }) {
  const { word } = usePage();
  const { agent, target, how, function: post, text } = fact;
  return (
    <p>
      {agent !== undefined && <EntityLink entity={agent} />}
      {how && <span class="fact__how"> {word(how)}</span>}
      {post && <span lang="da"> {post}</span>}
      {target !== undefined && <> <EntityLink entity={target} /></>}
      {text && agent === undefined && <span class="fact__text" lang="da"> {text}</span>}
      <Subjects fact={fact} />
    </p>
  );
}

function Subjects({ fact }: { fact: Fact }) {
  const subjects = fact.subjects ?? [];
  return <>{subjects.map((subject) => <span key={subject} class="fact__subject"> <EntityLink entity={subject} /></span>)}</>;
}
