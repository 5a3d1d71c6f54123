import { PageTitle } from "../components/title";

export function SearchView() {
  return <PageTitle>SearchView</PageTitle>;
}
