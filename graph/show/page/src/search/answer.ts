import type { Records } from "../records";
import { addressOf, formatRoute } from "../router";
import { leadOf } from "./leads";
import { NameIndex } from "./names";

/** Where Enter leads: to the list a question asks for, or the name that is clearly meant, else to all results. */
export function answerAddress(records: Records, text: string): string {
  const index = NameIndex.of(records);
  const lead = leadOf(records, index.parse(text));
  if (lead) return lead.address;
  const meant = index.clearlyMeant(index.find(index.parse(text)));
  if (meant === undefined) return resultsAddress(text);
  const { id, kind } = records.entity(meant);
  return addressOf(id, kind);
}

export function resultsAddress(text: string): string {
  return formatRoute(["soeg"], { q: text.trim() });
}
