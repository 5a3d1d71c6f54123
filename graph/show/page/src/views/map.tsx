import { PageTitle } from "../components/title";

export function MapView() {
  return <PageTitle>MapView</PageTitle>;
}
