import { PageTitle } from "../components/title";

export function MeetingsView() {
  return <PageTitle>MeetingsView</PageTitle>;
}
