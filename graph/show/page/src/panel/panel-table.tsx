import { useMemo } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { Panel, usePanelQuery } from "../components/panel";
import { DataTable, type Filter } from "../components/table";
import { usePage } from "../page";
import type { PanelSpec, Row } from "../panels";
import { fill } from "../texts";
import { panelColumns } from "./columns";

export interface PanelTableProps {
  readonly spec: PanelSpec;
  readonly entity: number;
  readonly rows: readonly Row[];
  /** Whether the first quote stands under each row without being asked for. */
  readonly quoted?: boolean;
}

/** The rows a panel of a profile begins with: enough to answer, few enough to see that there are other panels. */
const FEW = 10;
const QUOTED = 12;

/** One panel of a profile; one that has nothing to say is left out, unless that is worth saying. */
export function PanelTable({ spec, entity, rows, quoted = false }: PanelTableProps) {
  const page = usePage();
  const query = usePanelQuery()(spec.id, entity);
  const title = page.words(spec.title);
  const label = page.records.name(entity);
  if (rows.length === 0 && !spec.empty) return null;
  return (
    <Panel id={spec.id} title={title} count={rows.length || undefined} intro={spec.intro && page.words(spec.intro)}>
      {rows.length > 0
        ? (
          <RowTable
            spec={spec} rows={rows} quoted={quoted} few={quoted ? QUOTED : FEW} file={`${label} - ${title}`} query={query} quiet
          />
        )
        : spec.empty && <EmptyNote>{fill(page.words(spec.empty), label)}</EmptyNote>}
    </Panel>
  );
}

export interface RowTableProps {
  readonly spec: PanelSpec;
  readonly rows: readonly Row[];
  readonly file: string;
  readonly quoted?: boolean;
  readonly quiet?: boolean;
  readonly inAddress?: boolean;
  readonly filters?: readonly Filter<Row>[];
  readonly query?: string | undefined;
  readonly few?: number;
}

/** A table of rows with the columns of a panel; one that is empty throughout is left to the file. */
export function RowTable({ spec, rows, ...rest }: RowTableProps) {
  const page = usePage();
  const columns = useMemo(() => {
    const told = (text: (row: Row) => string): boolean => rows.some((row) => text(row) !== "");
    return panelColumns(page, spec).map((column) => (told(column.text) ? column : { ...column, inFileOnly: true }));
  }, [page.records, page.lang, spec, rows]);
  return (
    <DataTable
      caption={page.words(spec.title)} columns={columns} rows={rows} keyOf={keyOf} evidence={evidenceOf} {...rest}
    />
  );
}

const keyOf = (row: Row): number => row.facts[0];
const evidenceOf = (row: Row): readonly number[] => row.facts;
