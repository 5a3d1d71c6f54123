/** One meeting: what its minutes say about it, what was decided, who was there, and the text itself with its marks. */

import { useMeetingName } from "../components/links";
import { PageTitle } from "../components/title";
import { WithFacts } from "../components/with-facts";
import { AboutMeeting, Neighbours } from "../meeting/about";
import { Agenda, OtherFacts } from "../meeting/agenda";
import { Attendance } from "../meeting/attendance";
import { MinutesText } from "../meeting/minutes";
import { usePage } from "../page";
import { NotFoundView } from "./not-found";

export function MeetingView() {
  const { records, route } = usePage();
  const place = records.meetingById(`meeting/${route.path.slice(1).join("/")}`);
  return place === undefined ? <NotFoundView /> : <MeetingPage place={place} />;
}

function MeetingPage({ place }: { place: number }) {
  const name = useMeetingName();
  return (
    <>
      <PageTitle>{name(place)}</PageTitle>
      <WithFacts>{() => <MeetingContent place={place} />}</WithFacts>
    </>
  );
}

function MeetingContent({ place }: { place: number }) {
  const { records } = usePage();
  const facts = records.factsAt(place);
  return (
    <>
      <AboutMeeting meeting={records.meeting(place)} />
      <Neighbours place={place} />
      <div class="meeting">
        <div class="meeting__main">
          <Agenda facts={facts} />
        </div>
        <aside class="meeting__side">
          <Attendance facts={facts.filter((one) => records.fact(one).kind === "attendance")} />
        </aside>
      </div>
      <OtherFacts facts={facts} />
      <MinutesText place={place} />
    </>
  );
}
