import { PageTitle } from "../components/title";

export function TimelinesView() {
  return <PageTitle>TimelinesView</PageTitle>;
}
