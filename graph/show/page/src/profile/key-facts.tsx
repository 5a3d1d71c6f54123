import type { EntityKind } from "../data";
import { usePage } from "../page";
import type { Row } from "../panels";
import type { CountKey } from "../texts";

/** Which panels are counted at the head of a profile. */
const COUNTED: Readonly<Record<EntityKind, readonly (readonly [panel: string, key: CountKey])[]>> = {
  person: [["work", "facts.work"], ["tasks_of", "facts.tasks"], ["forums", "facts.forums"]],
  organisation: [["work", "facts.work"], ["tasks_of", "facts.tasks"], ["staff", "facts.staff"]],
  office: [["work", "facts.work"], ["tasks_of", "facts.tasks"], ["forums", "facts.forums"]],
  body: [["members", "facts.members"], ["decisions_by", "facts.decisions"], ["work", "facts.work"]],
  initiative: [["workers", "facts.workers"], ["decisions_about", "facts.decisions"], ["tasks_about", "facts.tasks"]],
  goal: [["supporters", "facts.supporters"], ["named", "facts.named"]],
};

export interface KeyFactsProps {
  readonly entity: number;
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  readonly dates: readonly string[];
}

/** How much there is, and since when. */
export function KeyFacts({ entity, rows, dates }: KeyFactsProps) {
  const { records, t, counted, date, number } = usePage();
  const { kind } = records.entity(entity);
  // The figure stands apart from its words here.
  const apart = (key: CountKey, count: number) => [counted(key, count), number(count)] as const;
  const held = kind === "body" ? [apart("facts.meetings", records.meetingsOf(entity).length)] : [];
  const counts = COUNTED[kind].map(([panel, key]) => apart(key, rows.get(panel)?.length ?? 0));
  const [first, last] = [dates[0], dates.at(-1)];
  const seen = first === last
    ? [[t("facts.seen"), date(first)]] as const
    : [[t("facts.first"), date(first)], [t("facts.last"), date(last)]] as const;
  return (
    <dl class="key-facts">
      {[...held, ...counts, ...(first === undefined ? [] : seen)].map(([words, figure]) => (
        <div class="key-facts__item" key={words}>
          <dt>{words}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
