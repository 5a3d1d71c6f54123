import { PageTitle } from "../components/title";

export function MatrixView() {
  return <PageTitle>MatrixView</PageTitle>;
}
