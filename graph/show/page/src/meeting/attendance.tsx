/** Who was there, who was not, and who stood in, in groups. */

import { attendanceWords } from "../attendance";
import { EmptyNote } from "../components/empty";
import { EntityLink } from "../components/links";
import { Panel } from "../components/panel";
import { usePage } from "../page";
import { Evidence } from "./evidence";
import { AttendanceDetails } from "./fact";

export function Attendance({ facts }: { facts: readonly number[] }) {
  const page = usePage();
  const { records, t } = page;
  const intro = facts.length > 0 && attendanceWords(page, facts.map((place) => records.fact(place)));
  const groups = [...new Set(facts.map((place) => records.fact(place).how))];
  groups.sort((one, other) => records.rankOf(one) - records.rankOf(other));
  return (
    <Panel id="attendance" title={t("meeting.attendance")} intro={intro}>
      {facts.length === 0 && <EmptyNote>{t("meeting.attendance.empty")}</EmptyNote>}
      {groups.map((how) => <Group key={how} how={how} facts={facts.filter((place) => records.fact(place).how === how)} />)}
    </Panel>
  );
}

function Group({ how, facts }: { how: string | undefined; facts: readonly number[] }) {
  const { word, number } = usePage();
  return (
    <section class="attendance">
      <h3 class="attendance__title">{word(how)} <span class="panel__count">{number(facts.length)}</span></h3>
      <ul class="plain-list">{facts.map((fact) => <Person key={fact} place={fact} />)}</ul>
    </section>
  );
}

function Person({ place }: { place: number }) {
  const { records } = usePage();
  const fact = records.fact(place);
  return (
    <li class="attendance__person">
      {fact.agent !== undefined && <EntityLink entity={fact.agent} />} <AttendanceDetails fact={fact} />
      <Evidence facts={[place]} about={records.name(fact.agent)} />
    </li>
  );
}
