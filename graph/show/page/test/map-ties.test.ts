import { describe, expect, it } from "vitest";
import type { Facts, GraphMap, Names } from "../src/data";
import { curve } from "../src/map/curves";
import { factsBetween } from "../src/map/evidence";
import { namesWith } from "../src/map/names";
import { lineWidth } from "../src/map/neighbourhood";
import { queryOf, settingsOf } from "../src/map/settings";
import { fairParts, nearest, strongestName, tiesOf } from "../src/map/ties";
import { Records } from "../src/records";

const [KAREN, PER, COMMITTEE, TELE, GOAL] = [0, 1, 2, 3, 4];

const NAMES: Names = {
  entities: [
    { id: "person/karen-fjord", kind: "person", label: "Karen Fjord", aliases: ["Karen F. Fjord"] },
    { id: "person/per-eng", kind: "person", label: "Per Eng" },
    { id: "body/udvalg", kind: "body", label: "Sundhedsudvalget" },
    { id: "initiative/tele", kind: "initiative", label: "Telesund" },
    { id: "goal/1", kind: "goal", label: "Mål 1" },
  ],
  meetings: [{ id: "meeting/1", documents: [0], body: COMMITTEE, date: "2020-05-03" }, { id: "meeting/2", documents: [1] }],
  documents: [],
};
const FACTS: Facts = {
  facts: [
    { kind: "involvement", id: "f0", meeting: 0, quotes: [], agent: KAREN, target: TELE, how: "responsible" },
    { kind: "item", id: "f1", meeting: 0, quotes: [], subjects: [TELE] },
    { kind: "attendance", id: "f2", meeting: 0, quotes: [], agent: KAREN, how: "present" },
    { kind: "attendance", id: "f3", meeting: 0, quotes: [], agent: PER, how: "absent", replaced: KAREN },
    { kind: "decision", id: "f4", meeting: 1, quotes: [], subjects: [TELE] },
    { kind: "supports", id: "f5", meeting: 1, quotes: [], source: TELE, target: GOAL },
    { kind: "involvement", id: "f6", meeting: 1, quotes: [], agent: KAREN, target: TELE, how: "presents" },
    { kind: "named", id: "f7", meeting: 1, quotes: [], target: TELE },
  ],
  quotes: [],
  rules: [],
};
const MAP: GraphMap = {
  nodes: [[KAREN, 0, 0, 0, 3], [PER, 9, 0, 0, 1], [COMMITTEE, 0, 9, 0, 2], [TELE, 9, 9, 0, 3], [GOAL, 5, 5, 0, 1]],
  edges: [
    [KAREN, COMMITTEE, 2, 1, 2020, 2020], [KAREN, TELE, 0, 2, 0, 2020], [TELE, KAREN, 1, 1, 2018, 2018],
    [TELE, GOAL, 3, 1, 0, 0], [TELE, COMMITTEE, 1, 1, 2020, 2020], [PER, KAREN, 4, 1, 2020, 2020],
  ],
  kinds: ["involvement", "treated", "attendance", "supports", "substitution"],
  communities: [[COMMITTEE, 0, 0, 40, 5]],
};
const chunks: Readonly<Record<string, unknown>> = { head: {}, names: NAMES, facts: FACTS, map: MAP };
const records = new Records((name) => JSON.stringify(chunks[name]));

describe("the ties of a name", () => {
  it("are one for each other name, strongest first, whichever way a fact goes", () => {
    expect(tiesOf(records, TELE)).toEqual([
      { other: KAREN, facts: 3, first: 2018, last: 2020, kinds: ["involvement", "treated"] },
      { other: COMMITTEE, facts: 1, first: 2020, last: 2020, kinds: ["treated"] },
      { other: GOAL, facts: 1, first: 0, last: 0, kinds: ["supports"] },
    ]);
  });

  it("stand by kind, each kind always in the same place", () => {
    const groups = nearest(records, tiesOf(records, KAREN));
    expect(groups.map(({ kind, shown, more }) => [kind, shown.map(({ other }) => other), more])).toEqual([
      ["person", [PER], 0], ["initiative", [TELE], 0], ["body", [COMMITTEE], 0],
    ]);
  });

  it("say how many are left out", () => {
    const [people, initiatives] = nearest(records, tiesOf(records, KAREN), 2);
    expect([people?.shown.length, people?.more, initiatives?.shown.length]).toEqual([1, 0, 1]);
  });

  it.each([
    [[3, 40, 0, 1], 25, [3, 21, 0, 1]],
    [[30, 30, 30], 25, [9, 8, 8]],
    [[2, 1], 25, [2, 1]],
    [[], 25, []],
  ])("of %j names, %i are shared out fairly", (sizes, most, parts) => {
    expect(fairParts(sizes, most)).toEqual(parts);
  });

  it("begin with the best connected initiative", () => {
    expect(strongestName(records)).toBe(TELE);
  });

  it("are drawn wider the more facts there are, but never so that one covers the rest", () => {
    expect([1, 2, 8, 1000].map(lineWidth)).toEqual([1.5, 2.5, 4.5, 7]);
  });
});

describe("the facts behind a tie", () => {
  it.each([
    ["who works on what", KAREN, TELE, [0, 6]],
    ["the same the other way", TELE, KAREN, [0, 6]],
    ["treated by a forum", TELE, COMMITTEE, [1]],
    ["a goal", TELE, GOAL, [5]],
    ["present", KAREN, COMMITTEE, [2]],
    ["afbud: an absence is no participation", PER, COMMITTEE, []],
    ["a substitute", PER, KAREN, [3]],
  ])("%s", (_, one, other, facts) => {
    expect(factsBetween(records, one, other)).toEqual(facts);
  });
});

describe("names that a search finds", () => {
  it.each([
    ["fjord", [KAREN]],
    ["KAREN f", [KAREN]],
    ["tele", [TELE]],
    ["e", [KAREN, TELE, COMMITTEE, PER]],
    [" ", []],
  ])("%s", (words, found) => {
    expect(namesWith(records, words)).toEqual(found);
  });
});

describe("the address of the map", () => {
  const years = [2018, 2023] as const;
  const settings = (query: Record<string, string>) => settingsOf({ path: ["kort"], query }, years);

  it("says what the map is set to, and nothing where it shows all", () => {
    const query = { uden: "person,forum", mindst: "3", fra: "2019", til: "2021", find: "fjord" };
    expect(settings(query)).toEqual({ without: new Set(["person", "body"]), least: 3, from: 2019, to: 2021, words: "fjord" });
    expect(queryOf(settings(query), years)).toEqual(query);
    expect(Object.values(queryOf(settings({}), years)).filter(Boolean)).toEqual([]);
  });

  it("cannot ask for what there is not", () => {
    expect(settings({ uden: "alt", mindst: "x", fra: "2050", til: "1" })).toEqual({
      without: new Set(), least: 1, from: 2023, to: 2023, words: "",
    });
  });
});

describe("a line between two names", () => {
  it("leaves and arrives level, on the side that its neighbour stands on", () => {
    const middle = { left: 100, right: 140, y: 50 };
    expect(curve(middle, { left: 240, right: 250, y: 90 })).toBe("M140 50C188 50 188 90 236 90");
    expect(curve(middle, { left: 0, right: 10, y: 20 })).toBe("M100 50C57 50 57 20 14 20");
  });
});
