/** The words for a tie and its years. */

import { usePage } from "../page";
import type { TextKey } from "../texts";
import type { Tie } from "./ties";

type TieWords = (tie: Pick<Tie, "kinds" | "facts">) => string;

/** "arbejde, fremmøde · 3 gange": what ties two names, and how many facts say so. */
export function useTieWords(): TieWords {
  const { t, number } = usePage();
  const kinds = useKindWords();
  return (tie) => `${kinds(tie.kinds)} · ${tie.facts === 1 ? t("map.once") : t("map.times", number(tie.facts))}`;
}

export function useKindWords(): (kinds: readonly string[]) => string {
  const { t } = usePage();
  return (kinds) => kinds.map((kind) => t(`map.tie.${kind}` as TextKey)).join(", ");
}
