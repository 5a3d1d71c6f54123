import { PageTitle } from "../components/title";

export function WorkView() {
  return <PageTitle>WorkView</PageTitle>;
}
