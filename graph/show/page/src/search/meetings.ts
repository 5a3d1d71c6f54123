/** Find meetings by forum, date, number and place. */

import { dateWords } from "../dates";
import type { Records } from "../records";
import { fold, type Stem } from "./folding";
import { isHit, type Query } from "./query";

/** The places of the meetings that hold every term. */
export function findMeetings(records: Records, { terms }: Query, stem: Stem): readonly number[] {
  if (terms.length === 0) return [];
  return meetingWords(records).flatMap((words, place) => {
    return terms.every((term) => words.some((word) => isHit(word, term, stem))) ? [place] : [];
  });
}

function meetingWords(records: Records): readonly (readonly string[])[] {
  return records.once("meetingWords", () => records.names.meetings.map(({ body, date, place = "" }) => {
    const words = [records.name(body), dateWords(date, "da"), dateWords(date, "en"), date ?? "", place];
    return fold(words.join(" ")).split(" ");
  }));
}
