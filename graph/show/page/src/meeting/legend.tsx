import type { TextKey } from "../texts";
import type { DocumentText } from "../data";
import { usePage } from "../page";
import type { Basis } from "./marks";

const TOGGLED = ["fact", "mention", "missed"] as const;
type Toggled = (typeof TOGGLED)[number];

/** Which kinds of marks are shown. */
export type Shown = Readonly<Record<Toggled, boolean>>;

export const usual: Shown = { fact: true, mention: true, missed: true };

export interface MarkLegendProps {
  readonly text: DocumentText;
  readonly bases: readonly Basis[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** What the marks mean, how many there are, and a way to do without each. */
export function MarkLegend({ text, bases, shown, onShow }: MarkLegendProps) {
  const { t, number } = usePage();
  const counts: Readonly<Record<Toggled, number>> = {
    fact: bases.length, mention: text.mentions.length, missed: text.missed.length,
  };
  return (
    <fieldset class="mark-legend">
      <legend>{t("meeting.legend")}</legend>
      <ul class="legend">
        {TOGGLED.map((kind) => (
          <li key={kind} class="legend__item">
            <label>
              <input type="checkbox" checked={shown[kind]} onChange={() => onShow({ ...shown, [kind]: !shown[kind] })} />
              <span class={`mark--${kind}`}>{t(`meeting.legend.${kind}` satisfies TextKey)}</span> ({number(counts[kind])})
            </label>
          </li>
        ))}
        {text.hidden.length > 0 && (
          <li class="legend__item">
            <span class="mark--hidden">{t("meeting.legend.hidden")}</span> ({number(text.hidden.length)})
          </li>
        )}
      </ul>
    </fieldset>
  );
}
