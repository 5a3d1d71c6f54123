import { describe, expect, it } from "vitest";
import { lanesOf } from "../src/timeline/source";
import { BENT, FORUM, MODEL, REBILD, records, TUT2 } from "./fixture";

const [FIRST, SECOND] = ["2021-02-03", "2022-01-10"];

describe("lanes", () => {
  it("of roles are a person's titles and organisations", () => {
    expect(lanesOf(records(), "roles")).toEqual([
      { key: "[3,[],5]", entity: BENT, titles: [], organisation: REBILD, dots: [{ date: FIRST, meeting: 0, facts: [1] }], undated: [] },
    ]);
  });

  it("of initiatives have a dot for each meeting that names one, the most attested first", () => {
    expect(lanesOf(records(), "initiatives")).toEqual([
      { key: "0", entity: TUT2, titles: [], undated: [],
        dots: [{ date: FIRST, meeting: 0, facts: [0] }, { date: SECOND, meeting: 1, facts: [3, 5] }] },
      { key: "1", entity: MODEL, titles: [], dots: [{ date: SECOND, meeting: 1, facts: [4] }], undated: [] },
    ]);
  });

  it("of forums are their meetings", () => {
    expect(lanesOf(records(), "forums", FORUM)).toEqual([
      { key: "4", entity: FORUM, titles: [], undated: [],
        dots: [{ date: FIRST, meeting: 0, facts: [] }, { date: SECOND, meeting: 1, facts: [] }] },
    ]);
    expect(lanesOf(records(), "forums", TUT2)).toEqual([]);
  });
});
