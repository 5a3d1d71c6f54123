import { PageTitle } from "../components/title";

export function DecisionsView() {
  return <PageTitle>DecisionsView</PageTitle>;
}
