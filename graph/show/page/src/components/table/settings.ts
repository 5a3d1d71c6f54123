import { usePage } from "../../page";
import { setQuery } from "../../router";
import { useKept } from "../kept";
import type { Settings } from "./column";

/** What a table is set to: kept in the address where it is the view's own table, so that a link repeats it. */
export function useSettings(inAddress: boolean, caption: string): [Settings, (changes: Settings) => void] {
  const { route } = usePage();
  const [own, setOwn] = useKept<Settings>(`settings of ${caption}`, {});
  if (inAddress) return [route.query, (changes) => setQuery(route, changes)];
  return [own, (changes) => setOwn({ ...own, ...changes })];
}
