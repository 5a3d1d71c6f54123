/** One person, organisation, forum, office, initiative or goal: what the minutes say of it, the answer first. */

import { useMemo } from "preact/hooks";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { Neighbourhood } from "../map/neighbourhood";
import { type Page, usePage } from "../page";
import { panelRows, panelsOn, sortableDate } from "../panels";
import { PanelTable } from "../panel/panel-table";
import { KeyFacts } from "../profile/key-facts";
import { YearsStrip } from "../profile/years-strip";
import { kindOfPath } from "../router";
import { NotFoundView } from "./not-found";

/** Panels that answer what the page is for: their first quote stands under each row at once. */
const QUOTED: ReadonlySet<string> = new Set(["workers", "work", "goals", "supporters"]);

export function ProfileView() {
  const { records, route, t } = usePage();
  const kind = kindOfPath(route.path[0]);
  const entity = kind && records.entityById([kind, ...route.path.slice(1)].join("/"));
  if (kind === undefined || entity === undefined) return <NotFoundView />;
  const { label, aliases = [], note, scheme, number } = records.entity(entity);
  return (
    <>
      <PageTitle kind={kind}>{label}</PageTitle>
      <div class="profile__names">
        {note && <p class="profile__note">{t("profile.namesake", note)}</p>}
        {scheme && <p>{number ? t("profile.goal_number", number, scheme) : scheme}</p>}
        {aliases.length > 0 && <p class="aliases">{t("profile.aliases", aliases.join(", "))}</p>}
      </div>
      <WithFacts>{() => <Profile entity={entity} />}</WithFacts>
    </>
  );
}

function Profile({ entity }: { entity: number }) {
  const page = usePage();
  const { records, t } = page;
  const panels = panelsOn(records.entity(entity).kind);
  const rows = useMemo(
    () => new Map(panels.map((spec) => [spec.id, panelRows(records, spec, entity)])), [records, entity],
  );
  const dates = useMemo(() => datesOf(page, entity), [records, entity]);
  return (
    <div class="profile">
      <div class="profile__main">
        <div class="profile__facts">
          <KeyFacts entity={entity} rows={rows} dates={dates} />
          <YearsStrip dates={dates} />
        </div>
        {panels.map((spec) => (
          <PanelTable key={spec.id} spec={spec} entity={entity} rows={rows.get(spec.id) ?? []} quoted={QUOTED.has(spec.id)} />
        ))}
      </div>
      <aside class="profile__side" aria-labelledby="profile-connections">
        <h2 class="profile__side-title" id="profile-connections">{t("profile.connections")}</h2>
        <Neighbourhood entity={entity} />
      </aside>
    </div>
  );
}

/** The dates of the meetings whose facts name an entity, or that were a body's own: one for each fact, in order. */
function datesOf({ records }: Page, entity: number): readonly string[] {
  const own = records.meetingsOf(entity).flatMap((meeting) => records.factsAt(meeting));
  const places = [...new Set([...records.factsNaming(entity), ...own])];
  return places.map((place) => sortableDate(records.dateOf(records.fact(place)))).filter((date) => date !== undefined).sort();
}
