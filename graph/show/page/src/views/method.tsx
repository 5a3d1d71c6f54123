import { PageTitle } from "../components/title";

export function MethodView() {
  return <PageTitle>MethodView</PageTitle>;
}
