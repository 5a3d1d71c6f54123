import { expect, test } from "vitest";
import { dateWords, yearOf } from "../src/dates";

test.each([
  ["2021-02-03", "3. februar 2021", "3 February 2021"],
  ["2021-02", "februar 2021", "February 2021"],
  ["2021", "2021", "2021"],
  ["--09-03", "3. september", "3 September"],
  ["--09", "september", "September"],
  ["senest ultimo maj", "senest ultimo maj", "senest ultimo maj"],
  ["2021-13-01", "2021-13-01", "2021-13-01"],
  ["1.000 kr.", "1.000 kr.", "1.000 kr."],
  [undefined, "", ""],
])("%s", (date, danish, english) => {
  expect([dateWords(date, "da"), dateWords(date, "en")]).toEqual([danish, english]);
});

test("a date without a year has none", () => expect(yearOf("--09-03")).toBeUndefined());
