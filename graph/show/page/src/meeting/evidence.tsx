import { useId, useState } from "preact/hooks";
import { Quotes } from "../components/quotes";
import { usePage } from "../page";
import { quotesOf } from "../sources";

export interface EvidenceProps {
  readonly facts?: readonly number[];
  readonly quotes?: readonly number[];
  /** What the words are about, for those who hear the button out of its place. */
  readonly about: string;
}

/** A button that opens the words behind a fact, where the fact stands. */
export function Evidence({ facts = [], quotes = [], about }: EvidenceProps) {
  const page = usePage();
  const { counted, printing } = page;
  const id = useId();
  const [opened, setOpened] = useState(false);
  const places = [...new Set([...quotes, ...quotesOf(page, facts)])];
  const open = opened || printing;
  if (places.length === 0) return null;
  return (
    <div class="evidence">
      <button
        type="button" class="disclosure evidence__button" aria-expanded={open} aria-controls={id}
        onClick={() => setOpened(!opened)}
      >
        {counted("table.quotes", places.length)}
        <span class="visually-hidden"> ({about})</span>
      </button>
      <div id={id}>{open && <Quotes quotes={places} />}</div>
    </div>
  );
}
