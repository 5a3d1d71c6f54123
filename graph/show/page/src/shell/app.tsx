/** The whole page: header, the view the address opens, footer, and what a change of view must do for its reader. */

import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { pageOf, PageProvider, usePage } from "../page";
import { useLang, useTheme } from "../preferences";
import type { Records } from "../records";
import { formatRoute, type Route, useRoute } from "../router";
import { isWide, viewOf } from "../views";
import { latestArrival, scrollBack } from "../visits";
import { Footer } from "./footer";
import { Header } from "./header";
import { usePrinting } from "./printing";

export function App({ records }: { records: Records }) {
  const route = useRoute();
  const [lang, setLang] = useLang(records.head.lang);
  const [theme, setTheme] = useTheme();
  const [said, announce] = useState("");
  const printing = usePrinting();
  const page = useMemo(
    () => pageOf(records, route, lang, { announce, printing }), [records, route, lang, printing],
  );
  return (
    <PageProvider value={page}>
      <SkipLink />
      <Header onLang={setLang} theme={theme} onTheme={setTheme} />
      <Main />
      <Footer />
      <p class="visually-hidden" role="status" aria-live="polite">{said}</p>
    </PageProvider>
  );
}

// The address after "#" says which view is open: followed as it stands, this link would leave it.
function SkipLink() {
  const { t } = usePage();
  const skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById("main")?.focus();
  };
  return <a class="skip-link" href="#main" onClick={skip}>{t("page.skip")}</a>;
}

function Main() {
  const { route } = usePage();
  const View = viewOf(route);
  const address = formatRoute(route.path);
  useArrival(route, address);
  return (
    <main id="main" class={`page-main${isWide(route) ? " page-main--wide" : ""}`} tabIndex={-1}>
      <View key={address} />
    </main>
  );
}

/**
 * Name the window after the view, and at a change of view lead focus and screen reader to its heading. Eyes are led to
 * the top of what is new, and of what one goes back to, to the place where it was left.
 */
function useArrival(route: Route, address: string): void {
  const { t, lang, announce } = usePage();
  const opened = useRef(address);
  const arrival = latestArrival();
  useEffect(() => {
    const name = document.getElementById("title")?.textContent ?? "";
    const site = t("page.title");
    document.title = name && name !== site && route.path.length > 0 ? `${name} – ${site}` : site;
  }, [route, lang]);
  useLayoutEffect(() => {
    const { top } = arrival;
    if (top !== undefined) scrollBack(top);
    if (opened.current === address) return;
    opened.current = address;
    const heading = document.getElementById("title");
    if (top === undefined) scrollTo(0, 0);
    heading?.focus({ preventScroll: true });
    announce(heading?.textContent ?? "");
  }, [arrival, address]);
}
