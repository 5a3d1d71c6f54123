/** Filters that live in the address, so that the back button and a copied link keep them. */

import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { usePage } from "../page";
import { danishOrder } from "../records";
import { formatRoute, setQuery } from "../router";

/** Filters act as they are set: there is nothing to send. */
export function Filters({ children }: { children: ComponentChildren }) {
  return <form class="filters" onSubmit={(event) => event.preventDefault()}>{children}</form>;
}

export interface SelectFilterProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  /** The words for no choice. */
  readonly any?: string;
}

export function SelectFilter({ name, label, options, any }: SelectFilterProps) {
  const { route } = usePage();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id} value={route.query[name] ?? ""}
        onChange={(event) => setQuery(route, { [name]: event.currentTarget.value })}
      >
        {any !== undefined && <option value="">{any}</option>}
        {options.map(([value, words]) => <option key={value} value={value}>{words}</option>)}
      </select>
    </div>
  );
}

export function TextFilter({ name, label }: { name: string; label: string }) {
  const { route } = usePage();
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id} type="search" autocomplete="off" value={route.query[name] ?? ""}
        onInput={(event) => setQuery(route, { [name]: event.currentTarget.value })}
      />
    </div>
  );
}

/** One of a few ways to see the same: buttons, of which one is pressed; the first is the usual one. */
export function ChoiceChips({ name, label, options }: Omit<SelectFilterProps, "any">) {
  const { route } = usePage();
  const chosen = options.find(([value]) => value === route.query[name])?.[0] ?? options[0]?.[0];
  return (
    <div class="field" role="group" aria-label={label}>
      <span class="field__label" aria-hidden="true">{label}</span>
      <div class="chips">
        {options.map(([value, words], place) => (
          <button
            key={value} type="button" class="chip" aria-pressed={value === chosen}
            onClick={() => setQuery(route, { [name]: place === 0 ? undefined : value })}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}

/** A drawing, or the table that says the same. */
export function ViewChoice({ usual }: { usual: readonly [value: string, words: string] }) {
  const { t } = usePage();
  return <ChoiceChips name="vis" label={t("matrix.view")} options={[usual, ["tabel", t("matrix.table")]]} />;
}

/** A choice among bodies by the last part of their id; `useChosenBody` says which is chosen. */
export function BodyFilter({ bodies }: { bodies: readonly number[] }) {
  const { records, t } = usePage();
  const options = [...new Set(bodies)].map((body) => [slugOf(records.entity(body).id), records.name(body)] as const);
  return (
    <SelectFilter
      name="forum" label={t("matrix.forum")} any={t("matrix.all_forums")}
      options={options.sort(([, one], [, other]) => danishOrder(one, other))}
    />
  );
}

export function useChosenBody(): number | undefined {
  const { records, route } = usePage();
  const { forum } = route.query;
  return forum ? records.entityById(`body/${forum}`) : undefined;
}

function slugOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

export interface Tab {
  readonly path: readonly string[];
  readonly words: string;
  /** Where it is open although the address does not say so. */
  readonly current?: boolean;
}

/** Views that belong together; the one that is open is marked. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const { route } = usePage();
  const here = formatRoute(route.path);
  return (
    <nav class="tabs" aria-label={label}>
      <ul class="chips">
        {tabs.map(({ path, words, current = formatRoute(path) === here }) => (
          <li key={words}><a class="chip" href={formatRoute(path)} aria-current={current ? "page" : undefined}>{words}</a></li>
        ))}
      </ul>
    </nav>
  );
}
