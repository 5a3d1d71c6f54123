import { PageTitle } from "../components/title";

export function TasksView() {
  return <PageTitle>TasksView</PageTitle>;
}
