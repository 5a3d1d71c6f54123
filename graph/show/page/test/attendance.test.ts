import { expect, test } from "vitest";
import { attendanceWords } from "../src/attendance";
import type { Fact } from "../src/data";
import { page } from "./fixture";

const fact = (how: string, agent?: number): Fact => {
  return { kind: "attendance", id: `${how}${agent ?? ""}`, meeting: 0, quotes: [], how, ...(agent === undefined ? {} : { agent }) };
};

test.each([
  [["present", "substitute", "guest", "excused", "absent", "not_excused", "unknown"],
    "3 til stede · 1 afbud · 2 fraværende · fremmøde ikke oplyst for 1"],
  [["excused"], "1 afbud"],
  [["unknown", "unknown"], "fremmøde ikke oplyst for 2"],
  [[], "fremmøde ikke oplyst"],
])("%s", (codes, words) => expect(attendanceWords(page(), codes.map((how, agent) => fact(how, agent)))).toBe(words));

test("one who is there for two is one; those who are not named are each one", () => {
  const unnamed: Fact = { ...fact("present"), id: "other" };
  expect(attendanceWords(page(), [fact("present", 1), fact("guest", 1), fact("present"), unnamed])).toBe("3 til stede");
});
