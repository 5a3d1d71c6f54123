import { PageTitle } from "../components/title";

export function ProfileView() {
  return <PageTitle>ProfileView</PageTitle>;
}
