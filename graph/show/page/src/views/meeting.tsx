import { PageTitle } from "../components/title";

export function MeetingView() {
  return <PageTitle>MeetingView</PageTitle>;
}
