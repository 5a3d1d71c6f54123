/** The nearest connections of one name, in columns by kind. The lists are what is read; the lines lie behind them. */

import { useMemo, useRef, useState } from "preact/hooks";
import { EmptyNote } from "../components/empty";
import { KindIcon } from "../components/icons";
import { EntityLink } from "../components/links";
import type { EntityKind } from "../data";
import { usePage } from "../page";
import type { TextKey } from "../texts";
import { useCurves, type Curve } from "./curves";
import { TieTable } from "./tie-table";
import { nearest, SIDES, tiesOf, type Tie, type TieGroup } from "./ties";
import { useTieWords } from "./words";

const WIDEST = 7;

export function Neighbourhood({ entity }: { entity: number }) {
  const { records, t } = usePage();
  const [whole, setWhole] = useState(false);
  const list = useRef<HTMLElement>(null);
  const ties = useMemo(() => tiesOf(records, entity), [records, entity]);
  if (!ties.length) return <EmptyNote>{t("map.none")}</EmptyNote>;
  const openList = (): void => {
    setWhole(true);
    list.current?.focus();
  };
  return (
    <div class="neighbourhood">
      <Columns key={entity} entity={entity} ties={ties} onMore={openList} />
      <details class="neighbourhood__all" open={whole} onToggle={(event) => setWhole(event.currentTarget.open)}>
        <summary ref={list}>{t("map.all_ties", ties.length)}</summary>
        {whole && <TieTable entity={entity} ties={ties} />}
      </details>
    </div>
  );
}

function Columns({ entity, ties, onMore }: { entity: number; ties: readonly Tie[]; onMore: () => void }) {
  const { records } = usePage();
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<number>();
  const groups = nearest(records, ties);
  const curves = useCurves(frame, entity);
  const strengths = new Map(ties.map((tie) => [tie.other, tie]));
  return (
    <div class="neighbourhood__frame" ref={frame}>
      <Lines curves={curves} ties={strengths} active={active} />
      {SIDES.map((kinds, side) => (
        <div key={side} class={`neighbourhood__side neighbourhood__side--${side ? "right" : "left"}`}>
          {groups.filter((group) => kinds.includes(group.kind)).map((group) => (
            <Group key={group.kind} group={group} onActive={setActive} onMore={onMore} />
          ))}
        </div>
      ))}
      <Focus entity={entity} />
    </div>
  );
}

function Focus({ entity }: { entity: number }) {
  const { kind, label } = usePage().records.entity(entity);
  return (
    <p class={`neighbourhood__focus entity--${kind}`}>
      <span class="neighbourhood__symbol" data-focus><KindIcon kind={kind} /></span>
      <span class="neighbourhood__name">{label}</span>
    </p>
  );
}

interface GroupProps {
  readonly group: TieGroup;
  readonly onActive: (other: number | undefined) => void;
  readonly onMore: () => void;
}

function Group({ group: { kind, shown, more }, onActive, onMore }: GroupProps) {
  const { t } = usePage();
  return (
    <section class="neighbourhood__group">
      <h3 class={`neighbourhood__heading entity--${kind}`}>
        {t(`kinds.${kind}` satisfies TextKey)} <span class="neighbourhood__count">({shown.length + more})</span>
      </h3>
      <ul class="neighbourhood__list">
        {shown.map((tie) => <Neighbour key={tie.other} tie={tie} onActive={onActive} />)}
      </ul>
      {more > 0 && (
        <button type="button" class="link-button neighbourhood__more" onClick={onMore}>{t("map.more", more)}</button>
      )}
    </section>
  );
}

function Neighbour({ tie, onActive }: { tie: Tie; onActive: GroupProps["onActive"] }) {
  const words = useTieWords();
  const enter = (): void => onActive(tie.other);
  const leave = (): void => onActive(undefined);
  return (
    <li
      class="neighbourhood__row" data-neighbour={tie.other}
      onMouseEnter={enter} onMouseLeave={leave} onFocusCapture={enter} onBlurCapture={leave}
    >
      <EntityLink entity={tie.other} /> <span class="neighbourhood__tie">{words(tie)}</span>
    </li>
  );
}

interface LinesProps {
  readonly curves: readonly Curve[];
  readonly ties: ReadonlyMap<number, Tie>;
  readonly active: number | undefined;
}

// The lines say nothing that the lists do not say in words.
function Lines({ curves, ties, active }: LinesProps) {
  const { records } = usePage();
  const look = (other: number): string => {
    const kind: EntityKind = records.entity(other).kind;
    return `neighbourhood__line entity--${kind}${other === active ? " neighbourhood__line--active" : ""}`;
  };
  return (
    <svg class="neighbourhood__lines" aria-hidden="true" focusable="false">
      {curves.map(({ other, path }) => (
        <path key={other} class={look(other)} d={path} stroke-width={lineWidth(ties.get(other)?.facts ?? 1)} />
      ))}
    </svg>
  );
}

/** Twice the facts make a line one step wider, so that one forum of a hundred meetings does not cover the rest. */
export function lineWidth(facts: number): number {
  return Math.min(WIDEST, Math.round((1.5 + Math.log2(facts)) * 10) / 10);
}
