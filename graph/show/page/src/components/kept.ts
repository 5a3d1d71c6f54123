import { useState } from "preact/hooks";
import { keptOfVisit } from "../visits";

/** State that is there again when the reader goes back; `name` tells it from all others of its view. */
export function useKept<T>(name: string, first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => (keptOfVisit().has(name) ? (keptOfVisit().get(name) as T) : first));
  const keep = (next: T): void => {
    keptOfVisit().set(name, next);
    setValue(next);
  };
  return [value, keep];
}
