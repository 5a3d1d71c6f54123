/** Choose the name whose neighbourhood is shown: type some of it, follow one of the links. */

import { useId, useState } from "preact/hooks";
import { KindIcon } from "../components/icons";
import { usePage } from "../page";
import { formatRoute } from "../router";
import { namesWith } from "./names";

const MOST = 8;

export function NamePicker({ onPick }: { onPick: () => void }) {
  const { records, t, number } = usePage();
  const [words, setWords] = useState("");
  const id = useId();
  const found = namesWith(records, words);
  const follow = (): void => {
    setWords("");
    onPick();
  };
  return (
    <form class="filters name-picker" role="search" aria-label={t("map.pick")} onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for={id}>{t("map.pick")}</label>
        <input
          id={id} type="search" autocomplete="off" value={words} aria-describedby={`${id}-found`}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <span id={`${id}-found`} class="field__hint" role="status">
          {words.trim() ? t("map.found", number(found.length)) : t("map.pick_hint")}
        </span>
      </div>
      {found.length > 0 && (
        <ul class="name-picker__found">
          {found.slice(0, MOST).map((entity) => <Found key={entity} entity={entity} onFollow={follow} />)}
        </ul>
      )}
    </form>
  );
}

function Found({ entity, onFollow }: { entity: number; onFollow: () => void }) {
  const { records, route } = usePage();
  const { id, kind, label, note } = records.entity(entity);
  return (
    <li>
      <a class={`name-picker__link entity--${kind}`} href={formatRoute(route.path, { navn: id })} onClick={onFollow}>
        <KindIcon kind={kind} /> {label}{note && <span class="entity__note"> ({note})</span>}
      </a>
    </li>
  );
}
