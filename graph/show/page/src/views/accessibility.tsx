import { PageTitle } from "../components/title";

export function AccessibilityView() {
  return <PageTitle>AccessibilityView</PageTitle>;
}
