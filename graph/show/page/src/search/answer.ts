import type { Records } from "../records";
import { addressOf, formatRoute } from "../router";
import { NameIndex } from "./names";

/** Where Enter leads: to the name that is clearly meant, else to all results. */
export function answerAddress(records: Records, text: string): string {
  const index = NameIndex.of(records);
  const meant = index.clearlyMeant(index.find(index.parse(text)));
  if (meant === undefined) return resultsAddress(text);
  const { id, kind } = records.entity(meant);
  return addressOf(id, kind);
}

export function resultsAddress(text: string): string {
  return formatRoute(["soeg"], { q: text.trim() });
}
