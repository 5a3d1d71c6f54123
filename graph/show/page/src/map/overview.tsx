/** The whole graph as a map: filters, canvas, what is chosen on it, and the same as a table. */

import { useMemo, useRef, useState } from "preact/hooks";
import { EntityLink } from "../components/links";
import { usePage } from "../page";
import { setQuery } from "../router";
import { MapFilters } from "./filters";
import { MapCanvas } from "./map-canvas";
import { NameTable } from "./name-table";
import { namesWith } from "./names";
import { Neighbourhood } from "./neighbourhood";
import { sceneOf, yearsOf, type Scene } from "./scene";
import { useMapSettings } from "./use-settings";

export function Overview({ chosen }: { chosen: number | undefined }) {
  const { records, route, t } = usePage();
  const years = useMemo(() => yearsOf(records.map) ?? ([0, 0] as const), [records]);
  const kinds = useMemo(() => records.names.entities.map(({ kind }) => kind), [records]);
  const [settings, setSettings] = useMapSettings(years);
  const { without, least, from, to, words } = settings;
  const scene = useMemo(() => sceneOf(records.map, kinds, settings), [records, without, least, from, to]);
  const found = useFound(scene, words);
  const emphasis = useMemo(() => ({ found, chosen }), [found, chosen]);
  const [goal, setGoal] = useState<{ node: number; asked: number }>();
  const [lacking, setLacking] = useState(false);
  const chosenPart = useRef<HTMLElement>(null);
  const choose = (node: number | undefined): void => {
    setQuery(route, { navn: node === undefined ? undefined : records.entity(node).id });
  };
  const find = (): void => {
    const [first] = found ?? [];
    if (first !== undefined) setGoal({ node: first, asked: (goal?.asked ?? 0) + 1 });
  };
  return (
    <>
      <div class="map-layout">
        <div class="map-layout__side">
          <MapFilters settings={settings} years={years} onChange={setSettings} found={found?.size} onFind={find} />
          <Shown scene={scene} />
        </div>
        {!lacking && (
          <section class="map" aria-label={t("map.whole")}>
            <MapCanvas scene={scene} emphasis={emphasis} goal={goal} onChoose={choose} onLack={() => setLacking(true)} />
            {chosen !== undefined && (
              <Card entity={chosen} onClose={() => choose(undefined)} onMore={() => chosenPart.current?.focus()} />
            )}
            <p class="map__help">{t("map.legend")}</p>
            <p id="map-help" class="map__help">{t("map.help")}</p>
          </section>
        )}
      </div>
      {chosen !== undefined && (
        <section class="panel map-chosen" ref={chosenPart} tabIndex={-1} aria-labelledby="map-chosen-title">
          <h2 id="map-chosen-title" class="panel__title">{t("map.ties_of", records.name(chosen))}</h2>
          <Neighbourhood entity={chosen} />
        </section>
      )}
      <TablePart scene={scene} open={lacking} />
    </>
  );
}

/** The names of the scene that hold the words, best connected first; nothing while there are no words. */
function useFound(scene: Scene, words: string): ReadonlySet<number> | undefined {
  const { records } = usePage();
  return useMemo(() => {
    if (!words.trim()) return undefined;
    const shown = new Set(scene.nodes);
    return new Set(namesWith(records, words).filter((place) => shown.has(place)));
  }, [scene, words]);
}

function Shown({ scene: { map, nodes, edges, undated } }: { scene: Scene }) {
  const { t, number } = usePage();
  const counts = [nodes.length, map.nodes.length, edges.length, map.edges.length].map(number);
  return (
    <p class="map__shown" role="status">
      {t("map.shown", ...counts)}{undated > 0 && ` ${t("map.undated", number(undated))}`}
    </p>
  );
}

function Card({ entity, onClose, onMore }: { entity: number; onClose: () => void; onMore: () => void }) {
  const { t } = usePage();
  const close = (event: MouseEvent & { currentTarget: HTMLElement }): void => {
    // The button goes away with the card: focus must not go with it.
    event.currentTarget.closest(".map")?.querySelector("canvas")?.focus();
    onClose();
  };
  return (
    <aside class="map__card" aria-label={t("map.chosen")}>
      <p class="map__card-name"><EntityLink entity={entity} /></p>
      <button type="button" class="link-button" onClick={onMore}>{t("map.to_ties")}</button>
      <button type="button" class="link-button" onClick={close}>{t("map.unchoose")}</button>
    </aside>
  );
}

// The names of a large graph are many: they are laid out as a table only for those who ask.
function TablePart({ scene, open }: { scene: Scene; open: boolean }) {
  const { t } = usePage();
  const [asked, setAsked] = useState(false);
  const shown = asked || open;
  return (
    <details class="map-table" open={shown} onToggle={(event) => setAsked(event.currentTarget.open)}>
      <summary>{t("map.as_table")}</summary>
      {shown && <NameTable scene={scene} />}
    </details>
  );
}
