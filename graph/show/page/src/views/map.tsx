/** The map, last of all views: first one name and what it is tied to; the whole graph for those who ask. */

import { useRef } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { EntityLink } from "../components/links";
import { PageTitle } from "../components/title";
import { NamePicker } from "../map/name-picker";
import { Neighbourhood } from "../map/neighbourhood";
import { Overview } from "../map/overview";
import { strongestName } from "../map/ties";
import { usePage } from "../page";
import { formatRoute } from "../router";

export function MapView() {
  const { records, route, t } = usePage();
  const whole = route.query["vis"] === "alt";
  const empty = records.names.entities.length === 0;
  const named = route.query["navn"] === undefined ? undefined : records.entityById(route.query["navn"]);
  return (
    <>
      <PageTitle>{t("map.title")}</PageTitle>
      <p class="lead">{t(whole ? "map.lead_whole" : "map.lead_name")}</p>
      <Ways whole={whole} />
      {whole && !empty ? <Overview chosen={named} /> : <OneName entity={named ?? strongestName(records)} />}
    </>
  );
}

/** The two ways to look at it: links, so that each has its address. */
function Ways({ whole }: { whole: boolean }) {
  const { t, route: { path, query: { navn } } } = usePage();
  return (
    <ul class="chips map-ways">
      <li><a class="chip" href={formatRoute(path, { navn })} aria-current={whole ? undefined : "true"}>{t("map.one_name")}</a></li>
      <li><a class="chip" href={formatRoute(path, { vis: "alt", navn })} aria-current={whole ? "true" : undefined}>{t("map.whole")}</a></li>
    </ul>
  );
}

function OneName({ entity }: { entity: number | undefined }) {
  const { t } = usePage();
  const heading = useRef<HTMLHeadingElement>(null);
  // The link that was followed goes away with the list it stood in: focus goes to what it leads to, once that is there.
  const lead = (): unknown => requestAnimationFrame(() => heading.current?.focus());
  if (entity === undefined) return <EmptyNote>{t("map.nothing")}</EmptyNote>;
  return (
    <>
      <NamePicker onPick={lead} />
      <section class="panel" aria-labelledby="map-name">
        <h2 id="map-name" class="panel__title" ref={heading} tabIndex={-1}><EntityLink entity={entity} /></h2>
        <Neighbourhood entity={entity} />
      </section>
    </>
  );
}
