import { describe, expect, it } from "vitest";
import { panelById, panelRows } from "../src/panels";
import { bodyFilter, periodFilters, subjectFilter, wordFilter } from "../src/register/filters";
import { page } from "./fixture";

const here = page();
const rows = panelRows(here.records, panelById("all_tasks")).concat(panelRows(here.records, panelById("all_decisions")));

/** A filter as its choices and the facts that each choice leaves. */
const choices = ({ options, accepts }: ReturnType<typeof bodyFilter>) =>
  options.map(([value, words]) => [words, rows.filter((row) => accepts(row, value)).map((row) => row.facts[0])]);

describe("filters of the registers", () => {
  it("by forum, initiative and period", () => {
    expect(choices(bodyFilter(here, rows))).toEqual([["Styregruppen", [2, 4]]]);
    expect(choices(subjectFilter(here, rows))).toEqual([["Samrådsmodellen", [4]]]);
    const [from, to] = periodFilters(here, rows);
    expect([choices(from!), choices(to!)]).toEqual([[["2022", [4]], ["2021", [2, 4]]], [["2022", [2, 4]], ["2021", [2]]]]);
  });

  it("by a word of the fact, with a choice for none", () => {
    const outcome = wordFilter("udfald", "Udfald", rows, (row) => here.records.fact(row.facts[0]).outcome, (code) => code ?? "ikke oplyst");
    expect(choices(outcome)).toEqual([["approved", [4]], ["ikke oplyst", [2]]]);
  });
});
