/** What the map is set to, kept in the address a moment after it is set: a slider moves faster than addresses may. */

import { useEffect, useRef, useState } from "preact/hooks";
import { usePage } from "../page";
import { setQuery } from "../router";
import { queryOf, settingsOf, type MapSettings } from "./settings";

const PAUSE = 300;

export function useMapSettings(years: readonly [number, number]): [MapSettings, (changes: Partial<MapSettings>) => void] {
  const { route } = usePage();
  const [settings, setSettings] = useState(() => settingsOf(route, years));
  const told = JSON.stringify(queryOf(settingsOf(route, years), years));
  const written = useRef(told);
  useEffect(() => {
    // An address that this did not write: a link was followed, or the reader went back.
    if (told !== written.current) setSettings(settingsOf(route, years));
    written.current = told;
  }, [told]);
  useEffect(() => {
    const query = queryOf(settings, years);
    const wanted = JSON.stringify(query);
    if (wanted === written.current) return undefined;
    const timer = setTimeout(() => {
      written.current = wanted;
      setQuery(route, query);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [settings, route]);
  return [settings, (changes) => setSettings((before) => ({ ...before, ...changes }))];
}
