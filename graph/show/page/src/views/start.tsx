import { PageTitle } from "../components/title";

export function StartView() {
  return <PageTitle>StartView</PageTitle>;
}
