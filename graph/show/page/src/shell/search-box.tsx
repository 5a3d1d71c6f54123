/** The search field: names while typing, the name that is clearly meant on Enter, all results otherwise. */

import { useEffect, useId, useMemo, useState } from "preact/hooks";
import { KindIcon } from "../components/icons";
import { usePage } from "../page";
import { goTo } from "../router";
import { answerAddress } from "../search/answer";
import { type Choice, choicesFor } from "../search/choices";
import { type Combobox, useCombobox } from "./combobox";

export function SearchBox({ large = false }: { large?: boolean }) {
  const page = usePage();
  const { t } = page;
  const id = useId();
  const [text, setText] = useAskedText();
  const choices = useMemo(() => choicesFor(page, text), [page.records, page.lang, text]);
  const combobox = useCombobox(choices.length);
  const go = (address: string): void => {
    combobox.close();
    goTo(address);
  };
  useEffect(() => {
    // The last choice is to search everything.
    if (combobox.isOpen) page.announce(page.counted("search.count", choices.length - 1));
  }, [choices, combobox.isOpen]);
  const type = (value: string): void => {
    setText(value);
    combobox.open();
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    if (text.trim()) go(choices[combobox.active]?.address ?? answerAddress(page.records, text));
  };
  return (
    <form class={`search${large ? " search--large" : ""}`} role="search" onSubmit={submit}>
      <label class={large ? "search__label" : "visually-hidden"} for={`${id}-field`}>{t("search.label")}</label>
      <div class="search__row">
        <Field id={id} text={text} combobox={combobox} onType={type} />
        <button type="submit" class="button button--primary">{t("search.button")}</button>
      </div>
      <Suggestions id={id} choices={choices} combobox={combobox} onChoose={go} />
    </form>
  );
}

/** What stands in the field: on the page of results what they are results of. */
function useAskedText(): [string, (text: string) => void] {
  const { route } = usePage();
  const asked = route.path[0] === "soeg" ? (route.query["q"] ?? "") : "";
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  return [text, setText];
}

interface FieldProps {
  readonly id: string;
  readonly text: string;
  readonly combobox: Combobox;
  readonly onType: (text: string) => void;
}

function Field({ id, text, combobox: { isOpen, active, press, close }, onType }: FieldProps) {
  const { t } = usePage();
  return (
    <input
      id={`${id}-field`} class="search__input" type="search" autocomplete="off" spellcheck={false}
      role="combobox" list={undefined} aria-expanded={isOpen} aria-controls={`${id}-list`} aria-autocomplete="list"
      aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
      placeholder={t("search.placeholder")} value={text}
      onInput={(event) => onType(event.currentTarget.value)} onKeyDown={press} onBlur={close}
    />
  );
}

interface SuggestionsProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly combobox: Combobox;
  readonly onChoose: (address: string) => void;
}

function Suggestions({ id, choices, combobox: { isOpen, active }, onChoose }: SuggestionsProps) {
  const { t } = usePage();
  return (
    <ul id={`${id}-list`} class="search__list" role="listbox" aria-label={t("search.suggestions")} hidden={!isOpen}>
      {isOpen && choices.map((choice, nth) => (
        <li
          key={choice.address} id={`${id}-${nth}`} class="search__option" role="option" aria-selected={nth === active}
          // Pressing a choice must not take focus from the field, or the list closes before the click.
          onMouseDown={(event) => event.preventDefault()} onClick={() => onChoose(choice.address)}
        >
          <ChoiceWords choice={choice} />
        </li>
      ))}
    </ul>
  );
}

function ChoiceWords({ choice: { kind, label, note } }: { choice: Choice }) {
  if (!kind) return <>{label}</>;
  return (
    <span class={`entity entity--${kind}`}>
      <KindIcon kind={kind} />
      <span class="entity__label">{label}</span>
      <span class="entity__note"> {note}</span>
    </span>
  );
}
