/** The search field: names while typing, the name that is clearly meant on Enter, all results otherwise. */

import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { KindIcon } from "../components/icons";
import type { EntityKind } from "../data";
import { type Page, usePage } from "../page";
import { addressOf, goTo } from "../router";
import { answerAddress, resultsAddress } from "../search/answer";
import { NameIndex, type NameHit } from "../search/names";

/** As many names as can be looked over at once. */
const MOST = 8;

interface Choice {
  readonly address: string;
  readonly label: string;
  readonly kind?: EntityKind;
  readonly note?: string;
}

export function SearchBox({ large = false }: { large?: boolean }) {
  const page = usePage();
  const { t, route } = page;
  const id = useId();
  const asked = route.path[0] === "soeg" ? (route.query["q"] ?? "") : "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = useMemo(() => (open ? choicesFor(page, text) : []), [open, page.records, page.lang, text]);
  const go = (address: string): void => {
    setOpen(false);
    setActive(-1);
    goTo(address);
  };
  const type = (value: string): void => {
    setText(value);
    setActive(-1);
    setOpen(value.trim() !== "");
    page.announce(value.trim() ? page.counted("search.count", choicesFor(page, value).length - 1) : "");
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim()) go(choices[active]?.address ?? answerAddress(page.records, text));
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    } else if (step && text.trim()) {
      event.preventDefault();
      setOpen(true);
      const count = open ? choices.length : choicesFor(page, text).length;
      setActive(nextOf(active, step, count));
    }
  };
  return (
    <form class={`search${large ? " search--large" : ""}`} role="search" onSubmit={submit}>
      <label class={large ? "search__label" : "visually-hidden"} for={`${id}-field`}>{t("search.label")}</label>
      <div class="search__row">
        <input
          id={`${id}-field`} class="search__input" type="search" autocomplete="off" spellcheck={false} role="combobox" list={undefined}
          aria-expanded={open && choices.length > 0} aria-controls={`${id}-list`} aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          placeholder={t("search.placeholder")} value={text}
          onInput={(event) => type(event.currentTarget.value)} onKeyDown={press}
          onBlur={() => setOpen(false)}
        />
        <button type="submit" class="button button--primary">{t("search.button")}</button>
      </div>
      <ul id={`${id}-list`} class="search__list" role="listbox" aria-label={t("search.suggestions")} hidden={!open || choices.length === 0}>
        {choices.map((choice, nth) => (
          <li
            key={choice.address} id={`${id}-${nth}`} class="search__option" role="option" aria-selected={nth === active}
            // Pressing a choice must not take focus from the field, or the list closes before the click.
            onMouseDown={(event) => event.preventDefault()} onClick={() => go(choice.address)}
          >
            <ChoiceWords choice={choice} />
          </li>
        ))}
      </ul>
    </form>
  );
}

function ChoiceWords({ choice: { kind, label, note } }: { choice: Choice }) {
  const { t } = usePage();
  if (!kind) return <>{label}</>;
  return (
    <span class={`entity entity--${kind}`}>
      <KindIcon kind={kind} />
      <span class="entity__label">{label}</span>
      <span class="entity__note"> {[t(`kind.${kind}`), note].filter(Boolean).join(" · ")}</span>
    </span>
  );
}

function choicesFor(page: Page, text: string): readonly Choice[] {
  const index = NameIndex.of(page.records);
  const hits = index.find(index.parse(text)).slice(0, MOST);
  return [...hits.map((hit) => choiceOf(page, hit)), { address: resultsAddress(text), label: page.t("search.all", text.trim()) }];
}

function choiceOf({ records }: Page, { entity, alias }: NameHit): Choice {
  const { id, kind, label, note } = records.entity(entity);
  const notes = [alias, note].filter(Boolean).join(" · ");
  return { address: addressOf(id, kind), label, kind, ...(notes ? { note: notes } : {}) };
}

/** One further, round and round, by way of none. */
function nextOf(active: number, step: number, count: number): number {
  const next = active + step;
  return next >= count ? -1 : next < -1 ? count - 1 : next;
}
