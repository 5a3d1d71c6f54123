/** How the columns that panels.json names are shown, sorted and saved. */

import type { ComponentChildren } from "preact";
import { EntityLink, MeetingLink } from "../components/links";
import type { Column } from "../components/table";
import type { Fact } from "../data";
import type { Page } from "../page";
import { namedIn, type PanelSpec, type Row, sortableDate } from "../panels";
import type { TextKey } from "../texts";

type RowColumn = Column<Row>;
type MakeColumn = (page: Page, id: string, title: string) => RowColumn;

export function panelColumns(page: Page, spec: PanelSpec): readonly RowColumn[] {
  // A meeting is its forum and its date: together they leave the words their room.
  const joined = spec.columns.includes("date") && spec.columns.includes("body");
  return spec.columns.map((id) => {
    const make = joined && id === "date" ? meetingDateAndBody : COLUMNS[id];
    if (!make) throw new Error(`panel ${spec.id}: no column "${id}"`);
    const column = make(page, id, columnTitle(page, spec, id));
    return joined && id === "body" ? { ...column, inFileOnly: true } : column;
  });
}

/** "Hvem", "Senest": a panel may have its own word for a column. */
function columnTitle({ t }: Page, spec: PanelSpec, id: string): string {
  const own = OWN_TITLES[`${spec.id}.${id}`];
  return t(own ?? (`column.${id}` as TextKey));
}

const OWN_TITLES: Readonly<Record<string, TextKey>> = {
  "members.agent": "column.member", "staff.agent": "column.member", "forums.how": "column.attendance",
  "members.how": "column.attendance", "relations.how": "column.relation", "relations.source": "column.initiative",
  "relations.target": "column.initiative", "goals.target": "column.goal", "supporters.source": "column.initiative",
  "elections.target": "column.post_of", "treated.text": "column.item", "substitutions.agent": "column.substitute",
  "attended.agent": "column.member",
};

const names: MakeColumn = ({ records }, id, title) => {
  const places = (row: Row): readonly number[] => {
    return [...new Set(row.facts.flatMap((fact) => namedIn(records, records.fact(fact), id)))];
  };
  const labels = (row: Row): string => places(row).map((place) => records.name(place)).join(", ");
  return { id, title, text: labels, value: (row) => labels(row) || undefined, cell: (row) => <Names entities={places(row)} /> };
};

const owners: MakeColumn = (page, id, title) => {
  const { records, word } = page;
  const pairs = (row: Row): NonNullable<Fact["owners"]> => records.fact(row.facts[0]).owners ?? [];
  return {
    id, title,
    text: (row) => pairs(row).map(([agent, how]) => `${records.name(agent)} (${word(how)})`).join(", "),
    value: (row) => pairs(row).map(([agent]) => records.name(agent)).join(", ") || undefined,
    cell: (row) => {
      if (pairs(row).length === 0) return <span class="badge badge--doubt">{page.t("column.no_owner")}</span>;
      return <ul class="cell-list">{pairs(row).map(([agent]) => <li key={agent}><EntityLink entity={agent} /></li>)}</ul>;
    },
  };
};

/** The kinds of a row's facts in words, the most direct first; sorted by how direct they are. */
const how: MakeColumn = ({ records, word }, id, title) => {
  const words = (row: Row): string => {
    return [...new Set(row.facts.map((fact) => word(records.fact(fact).how)))].filter(Boolean).join(", ");
  };
  return { id, title, text: words, value: (row) => records.rankOf(records.fact(row.facts[0]).how) };
};

const count: MakeColumn = ({ number }, id, title) => {
  return {
    id, title, kind: "number", text: (row) => number(row.count), value: (row) => row.count, csv: (row) => String(row.count),
  };
};

const rowDate = (field: "first" | "latest"): MakeColumn => ({ date, fileDate }, id, title) => ({
  id, title, kind: "date", text: (row) => date(row[field]), value: (row) => row[field], csv: (row) => fileDate(row[field]),
});

/** The date of the meeting, linked to its page. */
const meetingDate: MakeColumn = ({ records, date, fileDate, t }, id, title) => {
  const held = (row: Row): string | undefined => records.dateOf(records.fact(row.facts[0]));
  return {
    id, title, kind: "date",
    text: (row) => date(held(row)), value: (row) => sortableDate(held(row)), csv: (row) => fileDate(held(row)),
    cell: (row) => (
      <MeetingLink meeting={records.fact(row.facts[0]).meeting}>{date(held(row)) || t("column.no_date")}</MeetingLink>
    ),
  };
};

const meetingDateAndBody: MakeColumn = (page, id, title) => {
  const { records } = page;
  const column = meetingDate(page, id, title);
  const body = (row: Row): number | undefined => records.bodyOf(records.fact(row.facts[0]));
  return {
    ...column, kind: "text",
    cell: (row) => (
      <>
        {column.cell?.(row)}
        {body(row) !== undefined && <span class="cell-note">{records.name(body(row))}</span>}
      </>
    ),
  };
};

const plannedDate: MakeColumn = ({ records, date, fileDate }, id, title) => {
  const planned = (row: Row): string | undefined => records.fact(row.facts[0]).date;
  return {
    id, title, kind: "date",
    text: (row) => date(planned(row)), value: (row) => sortableDate(planned(row)), csv: (row) => fileDate(planned(row)),
  };
};

/** A field as the minutes word it. */
const wording = (field: "role" | "function" | "place" | "number"): MakeColumn => ({ records }, id, title) => {
  const words = (row: Row): string => {
    return [...new Set(row.facts.map((fact) => records.fact(fact)[field]).filter((value) => value !== undefined))].join(", ");
  };
  return { id, title, text: words, value: (row) => words(row) || undefined };
};

const text: MakeColumn = (page, id, title) => {
  const fact = (row: Row): Fact => page.records.fact(row.facts[0]);
  return {
    id, title, kind: "text", text: (row) => fact(row).text ?? "", value: (row) => fact(row).text,
    cell: (row) => <>{fact(row).text}<Marks page={page} fact={fact(row)} /></>,
  };
};

const due: MakeColumn = ({ records, date, fileDate }, id, title) => {
  const when = (row: Row): string | undefined => records.fact(row.facts[0]).due;
  return { id, title, text: (row) => date(when(row)), value: when, csv: (row) => fileDate(when(row)) };
};

const coded = (field: "outcome" | "status"): MakeColumn => ({ records, word }, id, title) => {
  const words = (row: Row): string => word(records.fact(row.facts[0])[field]);
  return { id, title, text: words, value: (row) => words(row) || undefined };
};

/** The item of the agenda under which something stands. */
const item: MakeColumn = ({ records }, id, title) => {
  const words = (row: Row): string => {
    const place = records.fact(row.facts[0]).item;
    if (place === undefined) return "";
    const { number, text: heading } = records.fact(place);
    return [number && `${number}.`, heading].filter(Boolean).join(" ");
  };
  return { id, title, kind: "text", text: words, value: (row) => records.fact(row.facts[0]).item };
};

const quote: MakeColumn = ({ records }, id, title) => {
  const words = (row: Row): string => {
    const [place] = records.fact(row.facts[0]).quotes;
    return place === undefined ? "" : records.quote(place)[3];
  };
  return { id, title, kind: "text", text: words };
};

const COLUMNS: Readonly<Record<string, MakeColumn>> = {
  agent: names, target: names, source: names, subjects: names, body: names, organisation: names, replaced: names,
  owners, how, count, first: rowDate("first"), latest: rowDate("latest"), date: meetingDate, planned: plannedDate,
  role: wording("role"), function: wording("function"), place: wording("place"), number: wording("number"),
  text, due, outcome: coded("outcome"), status: coded("status"), item, quote,
};

function Names({ entities }: { entities: readonly number[] }): ComponentChildren {
  const [only] = entities;
  if (only === undefined) return null;
  if (entities.length === 1) return <EntityLink entity={only} />;
  return <ul class="cell-list">{entities.map((entity) => <li key={entity}><EntityLink entity={entity} /></li>)}</ul>;
}

/** What must be known to read a fact rightly. */
function Marks({ page, fact }: { page: Page; fact: Fact }) {
  return (
    <>
      {fact.earlier && <> <span class="badge">{page.t("mark.earlier")}</span></>}
      {fact.closed && <> <span class="badge">{page.t("mark.closed")}</span></>}
    </>
  );
}

