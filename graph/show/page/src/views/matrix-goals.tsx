/** Which initiatives support which goals, and which forums treat them. */

import { useMemo } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { Quotes } from "../components/quotes";
import { cellKey, goalCells, treatmentsOf, withCells, type Treatment } from "../matrix/cells";
import { Grid, type GridCell } from "../matrix/grid";
import { Legend } from "../matrix/legend";
import { usePage, type Page } from "../page";
import { BodyFilter, Filters, useChosenBody, ViewChoice } from "./filters";
import { GoalsTable } from "./matrix-tables";

export function GoalsMatrix() {
  const { records, t, route } = usePage();
  const body = useChosenBody();
  const { rows, columns } = records.matrices.goals;
  const treatments = useMemo(() => treatmentsOf(records.facts.facts, (fact) => records.bodyOf(fact)), [records]);
  const shown = treatments.filter((one) => body === undefined || one.body === body);
  if (rows.length === 0) return <EmptyNote>{t("matrix.goals.empty")}</EmptyNote>;
  return (
    <>
      <Filters>
        <BodyFilter bodies={treatments.flatMap((one) => one.body ?? [])} />
        <ViewChoice usual={["matrix", t("matrix.grid")]} />
      </Filters>
      {route.query["vis"] === "tabel"
        ? <GoalsTable treatments={shown} />
        : <GoalsGrid rows={rows} columns={columns} treatments={treatments} body={body} />}
    </>
  );
}

interface GoalsGridProps {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly treatments: readonly Treatment[];
  readonly body: number | undefined;
}

function GoalsGrid({ rows, columns, treatments, body }: GoalsGridProps) {
  const page = usePage();
  const { t } = page;
  const all = useMemo(() => goalCells(treatments), [treatments]);
  const cells = useMemo(() => goalCells(treatments, body), [treatments, body]);
  const filled = body === undefined
    ? [["3", t("matrix.goals.any")] as const]
    : [["3", t("matrix.goals.own")] as const, ["indirect", t("matrix.goals.other")] as const];
  if (cells.size === 0) return <EmptyNote>{t("matrix.forum_empty")}</EmptyNote>;
  return (
    <>
      <Legend entries={[...filled, ["empty", t("matrix.legend.empty")]]} />
      <p class="matrix-note">{t("matrix.ordered")}</p>
      <Grid
        title={t("matrix.goals.title")} rowsTitle={t("matrix.goals.rows")} columnsTitle={t("matrix.goals.columns")}
        {...withCells(rows, columns, cells)}
        cell={(row, column) => {
          const key = cellKey(row, column);
          return gridCell(page, row, column, cells.get(key), all.get(key) ?? []);
        }}
      />
    </>
  );
}

/** `shown` are the treatments of the chosen forum, `all` those of every forum: they bear the support. */
function gridCell(
  { records, t }: Page, goal: number, initiative: number, shown: readonly Treatment[] | undefined, all: readonly Treatment[],
): GridCell | undefined {
  if (!shown) return undefined;
  const names = [records.name(goal), records.name(initiative)] as const;
  return {
    count: shown.length,
    look: shown.some((one) => one.supports.length > 0) ? "3" : "indirect",
    name: shown.length === 1 ? t("matrix.cell_forums_one", ...names) : t("matrix.cell_forums_many", ...names, shown.length),
    heading: t("matrix.cell_open", ...names),
    evidence: () => <GoalEvidence shown={shown} supports={all.flatMap((one) => one.supports)} />,
  };
}

function GoalEvidence({ shown, supports }: { shown: readonly Treatment[]; supports: readonly number[] }) {
  const { records, t, number } = usePage();
  return (
    <>
      <p class="matrix__evidence-kind">{t("matrix.goals.says")}</p>
      <Quotes facts={supports} />
      {shown.filter((one) => one.treated.length > 0).map(({ body, treated }) => (
        <details key={body} class="matrix__evidence-forum">
          <summary class="disclosure">
            {body === undefined ? t("matrix.goals.treats_unknown") : t("matrix.goals.treats", records.name(body))}
            {" "}({number(treated.length)})
          </summary>
          <Quotes facts={treated} />
        </details>
      ))}
    </>
  );
}
