import { describe, expect, it } from "vitest";
import type { Fact } from "../src/data";
import { goalCells, treatmentsOf, withCells, workCells } from "../src/matrix/cells";

const RANKS = { responsible: 1.1, assigned: 1.4, participates: 1.6 };
const fact = (fields: Partial<Fact>): Fact => ({ kind: "involvement", id: "x", meeting: 0, quotes: [], ...fields });

describe("who works on what", () => {
  const facts = [
    fact({ agent: 1, target: 5, how: "participates" }),
    fact({ agent: 1, target: 5, how: "responsible" }),
    fact({ agent: 2, target: 5 }),
    fact({ kind: "presented", agent: 2, target: 5, how: "presents" }),
    fact({ agent: 2 }),
  ];

  it("counts involvements and says the most direct kind", () => {
    expect([...workCells(facts, RANKS)]).toEqual([
      ["1:5", { facts: [0, 1], how: "responsible" }],
      ["2:5", { facts: [2] }],
    ]);
  });

  it("leaves the rows and columns that have a cell, in their order", () => {
    expect(withCells([2, 1, 3], [6, 5], workCells(facts, RANKS))).toEqual({ rows: [2, 1], columns: [5] });
  });

  it("keeps to what the filter lets through", () => {
    expect([...workCells(facts, RANKS, (one) => one.how !== "responsible")]).toEqual([
      ["1:5", { facts: [0], how: "participates" }],
      ["2:5", { facts: [2] }],
    ]);
  });
});

describe("goals, initiatives and forums", () => {
  const facts = [
    fact({ kind: "supports", meeting: 0, source: 5, target: 9 }),
    fact({ kind: "item", meeting: 0, subjects: [5] }),
    fact({ kind: "decision", meeting: 1, subjects: [5, 6] }),
    fact({ kind: "named", meeting: 2, target: 5 }),
    fact({ kind: "supports", meeting: 3, source: 7, target: 9 }),
  ];
  const bodies = [20, 21, 22, undefined];
  const treatments = treatmentsOf(facts, (one) => bodies[one.meeting]);

  it("joins who says that it supports the goal with who treats it; to be named is not to be treated", () => {
    expect(treatments).toEqual([
      { goal: 9, initiative: 5, body: 20, supports: [0], treated: [1] },
      { goal: 9, initiative: 5, body: 21, supports: [], treated: [2] },
      { goal: 9, initiative: 7, body: undefined, supports: [4], treated: [] },
    ]);
  });

  it("shows one forum's cells only", () => {
    expect([...goalCells(treatments, 21)]).toEqual([["9:5", [{ goal: 9, initiative: 5, body: 21, supports: [], treated: [2] }]]]);
    expect([...goalCells(treatments).keys()]).toEqual(["9:5", "9:7"]);
  });
});
