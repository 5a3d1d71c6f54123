import { useId } from "preact/hooks";
import { usePage } from "../../page";
import type { Filter, Settings } from "./column";

export interface FiltersProps<R> {
  /** What the table is called: a view may have several with filters. */
  readonly caption: string;
  readonly filters: readonly Filter<R>[];
  readonly settings: Settings;
  readonly onChange: (changes: Settings) => void;
  /** Whether there is a field for words in any column. */
  readonly words: boolean;
}

export function Filters<R>({ caption, filters, settings, onChange, words }: FiltersProps<R>) {
  const { t } = usePage();
  const id = useId();
  if (filters.length === 0 && !words) return null;
  const cleared = Object.fromEntries(["find", ...filters.map((filter) => filter.id)].map((key) => [key, undefined]));
  const isSet = Object.keys(cleared).some((key) => settings[key]);
  const clear = (event: MouseEvent): void => {
    // The button goes away, and would take the focus with it.
    (event.currentTarget as HTMLElement).closest("form")?.querySelector<HTMLElement>("input, select")?.focus();
    onChange(cleared);
  };
  return (
    <form
      class="filters" role="search" aria-label={`${t("table.filters")}: ${caption}`}
      onSubmit={(event) => event.preventDefault()}
    >
      {words && (
        <div class="field">
          <label for={`${id}-find`}>{t("table.find")}</label>
          <input
            id={`${id}-find`} type="search" autocomplete="off" value={settings["find"] ?? ""}
            onInput={(event) => onChange({ find: event.currentTarget.value })}
          />
        </div>
      )}
      {filters.map((filter) => (
        <div class="field" key={filter.id}>
          <label for={`${id}-${filter.id}`}>{filter.label}</label>
          <select
            id={`${id}-${filter.id}`} value={settings[filter.id] ?? ""}
            onChange={(event) => onChange({ [filter.id]: event.currentTarget.value })}
          >
            <option value="">{t("table.all")}</option>
            {filter.options.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
          </select>
        </div>
      ))}
      {isSet && (
        <button type="button" class="link-button" onClick={clear}>{t("table.clear")}</button>
      )}
    </form>
  );
}
