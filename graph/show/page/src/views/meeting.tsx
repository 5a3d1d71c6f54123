/** One meeting: what its minutes say about it, what was decided, who was there, and the text itself with its marks. */

import { useMeetingName } from "../components/links";
import { PageTitle } from "../components/title";
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
  const { records } = usePage();
  const name = useMeetingName();
  const meeting = records.meeting(place);
  const facts = records.factsAt(place);
  return (
    <>
      <PageTitle>{name(place)}</PageTitle>
      <AboutMeeting meeting={meeting} />
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
