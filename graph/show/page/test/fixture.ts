/** Two meetings of one forum with fictional people: what the tests of the page are about. */

import type { Entity, Fact, Head, Meeting, Quote, Source } from "../src/data";
import { pageOf } from "../src/page";
import { Records } from "../src/records";
import { parseRoute } from "../src/router";

export const HEAD: Head = {
  version: "0", lang: "da", scope: { closed: false }, texts: false, counts: { meetings: 2 }, period: ["2021-02-03", "2022-01-10"],
  endings: ["ningernes", "ningerne", "elserne", "ningens", "elsens", "ningen", "ninger", "elsen", "elser", "ernes", "else", "enes",
    "erne", "ning", "ede", "ene", "ens", "ere", "ers", "ets", "en", "er", "es", "et", "te", "e", "s", "t"],
  words: { responsible: ["ansvarlig", "responsible"], participates: ["deltager", "participates"], approved: ["godkendt", "approved"] },
  ranks: { responsible: 11, participates: 16, present: 31, absent: 37 },
  queries: { workers: "SELECT ?agent WHERE { ?fact ref:target $entity }" },
  base: { entity: "https://w3id.org/referat/id/", fact: "https://w3id.org/referat/id/statement/", document: "https://w3id.org/referat/id/" },
};

export const TUT2 = 0, MODEL = 1, OLGA = 2, BENT = 3, FORUM = 4, REBILD = 5, GOAL = 6;

const ENTITIES: readonly Entity[] = [
  { id: "initiative/tut2", kind: "initiative", label: "TUT2", aliases: ["Tidlig opsporing"] },
  { id: "initiative/samrådsmodellen", kind: "initiative", label: "Samrådsmodellen" },
  { id: "person/olga-lind", kind: "person", label: "Olga Lind" },
  { id: "person/bent-aagaard", kind: "person", label: "Bent Aagaard" },
  { id: "body/styregruppen", kind: "body", label: "Styregruppen" },
  { id: "organisation/rebild-kommune", kind: "organisation", label: "Rebild Kommune" },
  { id: "goal/trivsel", kind: "goal", label: "Flere i trivsel", scheme: "Aftalen", number: "2" },
];

const MEETINGS: readonly Meeting[] = [
  { id: "meeting/styregruppen/2021-02-03", documents: [0], body: FORUM, date: "2021-02-03" },
  { id: "meeting/styregruppen/2022-01-10", documents: [1, 2], body: FORUM, date: "2022-01-10" },
];

const DOCUMENTS: readonly Source[] = [
  { id: "document/a", file: "2021/referat.docx", media_type: "", used: 3, ignored: 0, missed: 1, meeting: 0 },
  { id: "document/b", file: "januar.txt", media_type: "", used: 2, ignored: 0, missed: 0, meeting: 1 },
  { id: "document/c", file: "bilag.txt", media_type: "", used: 1, ignored: 0, missed: 0, meeting: 1 },
];

const QUOTES: readonly Quote[] = [
  [0, 10, 40, "Olga Lind er ansvarlig for TUT2.", 0.9, 0, 3],
  [0, 0, 4, "TUT2", 0.9, 0],
  [1, 5, 30, "Bent Aagaard deltager i TUT2.", 0.6, 0],
  [1, 40, 80, "Budgettet for samrådsmodellen blev godkendt.", 0.9, 0],
  [2, 7, 50, "Olga Lind deltager i TUT2.", 0.9, 0],
  [0, 50, 90, "Olga Lind sender referatet rundt.", 0.9, 0],
];

const FACTS: readonly Fact[] = [
  { kind: "involvement", id: "f0", meeting: 0, quotes: [1, 0], agent: OLGA, target: TUT2, how: "responsible" },
  { kind: "attendance", id: "f1", meeting: 0, quotes: [], agent: BENT, how: "present", organisation: REBILD },
  { kind: "task", id: "f2", meeting: 0, quotes: [5], text: "Olga Lind sender referatet rundt.", owners: [[OLGA, "assigned"]] },
  { kind: "involvement", id: "f3", meeting: 1, quotes: [2], agent: BENT, target: TUT2, how: "participates" },
  { kind: "decision", id: "f4", meeting: 1, quotes: [3], text: "Budgettet for samrådsmodellen blev godkendt.", outcome: "approved", subjects: [MODEL] },
  { kind: "involvement", id: "f5", meeting: 1, quotes: [4], agent: OLGA, target: TUT2, how: "participates" },
  { kind: "decision", id: "f6", meeting: 1, quotes: [], text: "Fra et tidligere møde.", earlier: true },
];

/** Fresh records, which have parsed nothing but their head; with facts and quotes besides those of the fixture. */
export function records(
  more: { facts: readonly Fact[]; quotes: readonly Quote[] } = { facts: [], quotes: [] }, entities: readonly Entity[] = [],
): Records {
  return recordsOf(chunksOf(more, entities));
}

/** The same with the full texts of the first two documents; "█" stands for what is left out. */
export function recordsWithTexts(): Records {
  const text = (words: string) => ({ text: words, mentions: [], missed: [], headings: [], hidden: [] });
  return recordsOf({
    ...chunksOf({ facts: [], quotes: [] }), head: { ...HEAD, texts: true },
    "text-0": text("Referat 📎\nOlga Lind er ansvarlig for TUT2. Socialrådgiveren ringer i uge 39.\n\nOlga Lind sender referatet rundt."),
    "text-1": text("Det er ████ der er socialrådgiver. Næste gang skal budgettet drøftes."),
  });
}

function chunksOf(
  more: { facts: readonly Fact[]; quotes: readonly Quote[] }, entities: readonly Entity[] = [],
): Readonly<Record<string, unknown>> {
  return {
    head: HEAD,
    names: { entities: [...ENTITIES, ...entities], meetings: MEETINGS, documents: DOCUMENTS },
    facts: { facts: [...FACTS, ...more.facts], quotes: [...QUOTES, ...more.quotes], rules: ["test"] },
  };
}

function recordsOf(chunks: Readonly<Record<string, unknown>>): Records {
  return new Records((name) => (name in chunks ? JSON.stringify(chunks[name]) : undefined));
}

export function page(hash = "#/") {
  return pageOf(records(), parseRoute(hash), "da", { announce: () => undefined, printing: false });
}
