/** The text of the minutes with the program's marks, its versions, and what the marks mean. */

import { useEffect, useMemo, useState } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { Panel } from "../components/panel";
import type { DocumentText } from "../data";
import { usePage } from "../page";
import type { Records } from "../records";
import { formatRoute } from "../router";
import { latestArrival } from "../visits";
import { BlockLine } from "./block";
import { MarkLegend, usual, type Shown } from "./legend";
import { basesOf, documentsOf, marksOf, placeMark, type Basis } from "./marks";
import { blocksOf } from "./segments";

/** The level of a title of the agenda, where the file has no headings of its own. */
const ITEM_LEVEL = 3;

export function MinutesText({ place }: { place: number }) {
  const { records, route, t } = usePage();
  const documents = documentsOf(records, records.meeting(place));
  const document = documents[Number(route.query["dokument"] ?? 0)] ?? documents[0];
  const text = document === undefined ? undefined : records.text(document);
  const intro = text && document !== undefined && t("meeting.text.lead", records.document(document).file);
  return (
    <Panel id="text" title={t("meeting.text")} intro={intro}>
      <Versions documents={documents} chosen={document} />
      {text && document !== undefined
        ? <MarkedText key={document} text={text} bases={basesOf(records, place, document)} />
        : <EmptyNote>{t("meeting.text.missing")}</EmptyNote>}
    </Panel>
  );
}

function Versions({ documents, chosen }: { documents: readonly number[]; chosen: number | undefined }) {
  const { records, route, t } = usePage();
  const counted = chosen === undefined ? undefined : records.document(chosen).version_of;
  if (documents.length < 2) return null;
  return (
    <>
      <nav class="tabs" aria-label={t("meeting.text.versions")}>
        <ul class="chips">
          {documents.map((document, nth) => (
            <li key={document}>
              <a
                class="chip" aria-current={document === chosen ? "true" : undefined}
                href={formatRoute(route.path, { dokument: nth === 0 ? undefined : String(nth) })}
              >
                {records.document(document).file}
                {records.document(document).version_of === undefined && ` (${t("meeting.text.counts")})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {counted !== undefined && <p class="note">{t("meeting.text.version_of", records.document(counted).file)}</p>}
    </>
  );
}

function MarkedText({ text, bases }: { text: DocumentText; bases: readonly Basis[] }) {
  const { route, records } = usePage();
  const [shown, setShown] = useState<Shown>(usual);
  const [open, setOpen] = useState<number>();
  const wanted = placeMark(route.query["sted"]);
  const sought = route.query["sted"];
  const blocks = useMemo(() => {
    const marks = marksOf(text, bases).filter(({ kind }) => kind === "hidden" || shown[kind as keyof Shown]);
    return blocksOf(text.text, wanted ? [...marks, wanted] : marks, [...text.headings, ...titlesIn(records, bases)]);
  }, [text, shown, sought]);
  useArrivalAt(sought);
  return (
    <>
      <MarkLegend text={text} bases={bases} shown={shown} onShow={setShown} />
      <div class="meeting-text" lang="da">
        {blocks.map((block) => (
          <BlockLine
            key={block.start} block={block} bases={bases} open={block.start === open}
            onToggle={() => setOpen(block.start === open ? undefined : block.start)}
          />
        ))}
      </div>
    </>
  );
}

/** The titles of the agenda; other words that an item rests on are no headings. */
function titlesIn(records: Records, bases: readonly Basis[]): (readonly [start: number, end: number, level: number])[] {
  return bases.flatMap(({ start, end, quote, facts }) => {
    const words = records.quote(quote)[3];
    const items = facts.map((fact) => records.fact(fact)).filter(({ kind }) => kind === "item");
    return items.some(({ text }) => text !== undefined && words.includes(text)) ? [[start, end, ITEM_LEVEL] as const] : [];
  });
}

/** Lead the reader of a link to a quote on to its place, after the view has named itself. */
function useArrivalAt(sought: string | undefined): void {
  useEffect(() => {
    // One who comes back is led to where they left instead.
    if (!sought || latestArrival().top !== undefined) return;
    const later = setTimeout(() => {
      const place = document.querySelector<HTMLElement>(".mark--place");
      const line = place?.closest<HTMLElement>(".meeting-text__line");
      line?.focus({ preventScroll: true });
      place?.scrollIntoView({ block: "center" });
    });
    return () => clearTimeout(later);
  }, [sought]);
}
