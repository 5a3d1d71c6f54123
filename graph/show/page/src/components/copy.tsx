import { useState } from "preact/hooks";
import { copyText } from "../clipboard";
import { usePage } from "../page";

const SAID_MS = 2500;

/** A button that copies what `text` returns and says so. */
export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const { t, announce } = usePage();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    const done = await copyText(text());
    announce(t(done ? "copy.done" : "copy.failed"));
    setCopied(done);
    if (done) setTimeout(() => setCopied(false), SAID_MS);
  };
  return <button type="button" class="link-button" onClick={() => void copy()}>{copied ? t("copy.done") : label}</button>;
}
