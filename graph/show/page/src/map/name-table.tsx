/** What the map shows, as a table: every name with its community and how many names it is tied to. */

import { useMemo } from "preact/hooks";
import { EntityLink } from "../components/links";
import { DataTable, type Column, type Filter } from "../components/table";
import { usePage, type Page } from "../page";
import type { TextKey } from "../texts";
import { communityName } from "./names";
import type { Scene } from "./scene";
import { SIDES } from "./ties";

type Row = Scene["map"]["nodes"][number];

export function NameTable({ scene }: { scene: Scene }) {
  const page = usePage();
  const rows = useMemo(() => rowsOf(scene), [scene]);
  const columns = useMemo(() => columnsOf(page, scene), [page.lang, scene]);
  const filters = useMemo(() => [communityFilter(page, scene), kindFilter(page, scene)], [page.lang, scene]);
  const caption = page.t("map.table");
  return (
    <DataTable caption={caption} columns={columns} rows={rows} keyOf={([entity]) => entity} filters={filters} file={caption} />
  );
}

/** By community, the best connected of each first. */
function rowsOf({ map, nodes }: Scene): readonly Row[] {
  return nodes.map((place) => map.nodes[place]!).sort((one, other) => one[3] - other[3]);
}

function columnsOf(page: Page, { map }: Scene): Column<Row>[] {
  const { records, t, number } = page;
  const name = ([entity]: Row): string => records.name(entity);
  const kind = ([entity]: Row): string => t(`kind.${records.entity(entity).kind}` satisfies TextKey);
  const community = ([, , , place]: Row): string => communityName(page, map, place);
  return [
    { id: "name", title: t("map.column.name"), text: name, value: name, cell: ([entity]) => <EntityLink entity={entity} /> },
    { id: "kind", title: t("map.column.kind"), text: kind, value: kind },
    { id: "community", title: t("map.column.community"), text: community, value: community },
    { id: "ties", title: t("map.column.ties"), text: ([, , , , ties]) => number(ties), value: ([, , , , ties]) => ties, kind: "number" },
  ];
}

function communityFilter(page: Page, { map, communities }: Scene): Filter<Row> {
  return {
    id: "community",
    label: page.t("map.column.community"),
    options: communities.map((place) => [String(place), communityName(page, map, place)] as const),
    accepts: ([, , , place], value) => String(place) === value,
  };
}

function kindFilter({ t }: Page, { kinds, nodes }: Scene): Filter<Row> {
  const shown = new Set(nodes.map((place) => kinds[place]));
  return {
    id: "kind",
    label: t("map.column.kind"),
    options: SIDES.flat().filter((kind) => shown.has(kind)).map((kind) => [kind, t(`kinds.${kind}` satisfies TextKey)] as const),
    accepts: ([entity], kind) => kinds[entity] === kind,
  };
}
