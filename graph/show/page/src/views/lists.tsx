import { PageTitle } from "../components/title";

export function NamesView() {
  return <PageTitle>NamesView</PageTitle>;
}
