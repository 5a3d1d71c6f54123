/** What was not understood, which names are open, and how sure the rules are. */

import { useMemo } from "preact/hooks";
import { countColumn, wordColumn } from "../components/columns";
import { EmptyNote } from "../components/empty";
import { MeetingLink, useMeetingName } from "../components/links";
import { Panel } from "../components/panel";
import { DataTable, type Column } from "../components/table";
import type { Facts } from "../data";
import { usePage } from "../page";
import { DOUBT_BELOW } from "../sources";

export function Missed() {
  const { records, t, number } = usePage();
  const { used = 0, ignored = 0, missed = 0 } = records.head.counts;
  const all = used + ignored + missed;
  const share = `${number(Math.round((missed / Math.max(all, 1)) * 1000) / 10)} %`;
  return (
    <Panel id="missed" title={t("method.missed")} count={missed}>
      <p>{missed === 0 ? t("method.missed.none") : t("method.missed.lead", number(missed), number(all), share)}</p>
      <Unresolved />
    </Panel>
  );
}

function Unresolved() {
  const { records, t } = usePage();
  const meetingName = useMeetingName();
  const places = records.factsOf("unresolved");
  const columns: readonly Column<number>[] = [
    wordColumn("name", t("method.unresolved.name"), (place) => records.fact(place).text),
    wordColumn("candidates", t("method.unresolved.candidates"), (place) => records.fact(place).candidates?.join(", ")),
    {
      ...wordColumn<number>("meeting", t("method.unresolved.meeting"), (place) => meetingName(records.fact(place).meeting)),
      cell: (place) => <MeetingLink meeting={records.fact(place).meeting} />,
    },
  ];
  return (
    <>
      <h3>{t("method.unresolved")}</h3>
      <p>{t("method.unresolved.lead")}</p>
      {places.length === 0
        ? <EmptyNote>{t("method.unresolved.empty")}</EmptyNote>
        : (
          <DataTable
            caption={t("method.unresolved.caption")} rows={places} columns={columns} keyOf={(place) => place}
            evidence={(place) => [place]} file={t("method.unresolved")} quiet
          />
        )}
    </>
  );
}

interface Rule {
  readonly name: string;
  readonly quotes: number;
  readonly confidence: number;
}

export function Doubt() {
  const { records, t, number } = usePage();
  const { quotes } = records.facts;
  const doubtful = quotes.filter(([, , , , confidence]) => confidence < DOUBT_BELOW).length;
  return (
    <Panel id="doubt" title={t("method.doubt")}>
      <p>{t("method.doubt.1")}</p>
      <p>{t("method.doubt.2", number(doubtful), number(quotes.length))}</p>
      <details class="rules">
        <summary class="disclosure">{t("method.rules")} ({number(records.facts.rules.length)})</summary>
        <Rules />
      </details>
    </Panel>
  );
}

function Rules() {
  const page = usePage();
  const { records, t, number } = page;
  const rows = useMemo(() => rulesOf(records.facts), [records]);
  const percent = (share: number): string => `${number(Math.round(share * 100))} %`;
  const doubt = <><span class="badge badge--doubt">{t("quote.doubt")}</span> </>;
  const columns: readonly Column<Rule>[] = [
    { ...wordColumn<Rule>("rule", t("method.rules.rule"), ({ name }) => name), cell: ({ name }) => <code>{name}</code> },
    countColumn(page, "quotes", t("method.rules.quotes"), ({ quotes }) => quotes),
    {
      ...countColumn<Rule>(page, "confidence", t("method.rules.confidence"), ({ confidence }) => confidence),
      text: ({ confidence }) => percent(confidence),
      cell: ({ confidence }) => <>{confidence < DOUBT_BELOW && doubt}{percent(confidence)}</>,
    },
  ];
  if (rows.length === 0) return <EmptyNote>{t("method.rules.empty")}</EmptyNote>;
  return (
    <DataTable
      caption={t("method.rules")} rows={rows} columns={columns} keyOf={({ name }) => name} file={t("method.rules")} quiet
    />
  );
}

/** Each rule with how many quotes rest on it, and its lowest confidence; the most used first. */
function rulesOf({ quotes, rules }: Facts): Rule[] {
  const found = new Map<number, { quotes: number; confidence: number }>();
  for (const [, , , , confidence, rule] of quotes) {
    const known = found.get(rule) ?? { quotes: 0, confidence: 1 };
    found.set(rule, { quotes: known.quotes + 1, confidence: Math.min(known.confidence, confidence) });
  }
  const named = [...found].map(([rule, counts]) => ({ name: rules[rule] ?? "", ...counts }));
  return named.sort((one, other) => other.quotes - one.quotes || one.name.localeCompare(other.name));
}
