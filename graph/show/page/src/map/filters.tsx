/** What the map shows: which kinds, how strong ties, which years, and which names it brings out. */

import { useId, useState } from "preact/hooks";
import { KindIcon } from "../components/icons";
import type { EntityKind } from "../data";
import { usePage } from "../page";
import type { TextKey } from "../texts";
import { MOST_LEAST, type MapSettings } from "./settings";
import { SIDES } from "./ties";

interface FiltersProps {
  readonly settings: MapSettings;
  readonly years: readonly [first: number, last: number];
  readonly onChange: (changes: Partial<MapSettings>) => void;
  /** How many names the words of the search find. */
  readonly found: number | undefined;
  readonly onFind: () => void;
}

export function MapFilters({ settings, years, onChange, found, onFind }: FiltersProps) {
  const { t } = usePage();
  // On a small screen the map comes first; what it shows can be changed by those who ask.
  const [open, setOpen] = useState(() => matchMedia("(width >= 64rem)").matches);
  const submit = (event: Event): void => {
    event.preventDefault();
    onFind();
  };
  return (
    <form class="map-filters" aria-label={t("map.filters")} onSubmit={submit}>
      <Find words={settings.words} found={found} onWords={(words) => onChange({ words })} />
      <details class="map-filters__more" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t("map.filters")}</summary>
        <Kinds without={settings.without} onChange={(without) => onChange({ without })} />
        <Ranges settings={settings} years={years} onChange={onChange} />
      </details>
    </form>
  );
}

function Ranges({ settings: { least, from, to }, years, onChange }: Pick<FiltersProps, "settings" | "years" | "onChange">) {
  const { t, number } = usePage();
  return (
    <>
      <Range
        label={t("map.least")} value={least} range={[1, MOST_LEAST]} onValue={(value) => onChange({ least: value })}
        words={least === 1 ? t("map.least_one") : t("map.least_many", number(least))}
      />
      {years[0] < years[1] && (
        <>
          <Range
            label={t("map.from")} value={from} range={years} words={String(from)}
            onValue={(value) => onChange({ from: value, to: Math.max(value, to) })}
          />
          <Range
            label={t("map.to")} value={to} range={years} words={String(to)}
            onValue={(value) => onChange({ to: value, from: Math.min(value, from) })}
          />
        </>
      )}
    </>
  );
}

interface FindProps {
  readonly words: string;
  readonly found: number | undefined;
  readonly onWords: (words: string) => void;
}

function Find({ words, found, onWords }: FindProps) {
  const { t, number } = usePage();
  const id = useId();
  return (
    <div class="field map-filters__find">
      <label for={id}>{t("map.find")}</label>
      <input
        id={id} type="search" autocomplete="off" value={words} aria-describedby={`${id}-found`}
        onInput={(event) => onWords(event.currentTarget.value)}
      />
      <span id={`${id}-found`} class="field__hint" role="status">
        {found === undefined ? t("map.find_hint") : t("map.found", number(found))}
      </span>
    </div>
  );
}

function Kinds({ without, onChange }: { without: ReadonlySet<EntityKind>; onChange: (without: ReadonlySet<EntityKind>) => void }) {
  const { t } = usePage();
  const toggle = (kind: EntityKind): void => {
    const next = new Set(without);
    if (!next.delete(kind)) next.add(kind);
    onChange(next);
  };
  return (
    <fieldset class="map-filters__kinds">
      <legend>{t("map.kinds")}</legend>
      {SIDES.flat().map((kind) => (
        <label key={kind} class={`map-filters__kind entity--${kind}`}>
          <input type="checkbox" checked={!without.has(kind)} onChange={() => toggle(kind)} />
          <KindIcon kind={kind} /> {t(`kinds.${kind}` satisfies TextKey)}
        </label>
      ))}
    </fieldset>
  );
}

interface RangeProps {
  readonly label: string;
  readonly value: number;
  readonly range: readonly [least: number, most: number];
  readonly words: string;
  readonly onValue: (value: number) => void;
}

function Range({ label, value, range: [least, most], words, onValue }: RangeProps) {
  const id = useId();
  return (
    <div class="field map-filters__range">
      <label for={id}>{label}</label>
      <input
        id={id} type="range" min={least} max={most} step={1} value={value} aria-valuetext={words}
        onInput={(event) => onValue(event.currentTarget.valueAsNumber)}
      />
      <output for={id} class="field__hint">{words}</output>
    </div>
  );
}
