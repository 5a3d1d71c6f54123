/** The colours of the canvas: those of the page's styles, in the scheme that is in force. */

import type { EntityKind } from "../data";

export interface Palette {
  readonly surface: string;
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly strong: string;
  readonly link: string;
  readonly marker: string;
  readonly kinds: Readonly<Record<EntityKind, string>>;
  readonly font: string;
}

export function paletteOf(element: Element): Palette {
  const style = getComputedStyle(element);
  const color = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    surface: color("surface"), paper: color("paper"), ink: color("ink"), soft: color("ink-soft"),
    line: color("line"), strong: color("line-strong"), link: color("link"), marker: color("marker"),
    kinds: {
      person: color("kind-person"), organisation: color("kind-organisation"), body: color("kind-body"),
      office: color("kind-office"), initiative: color("kind-initiative"), goal: color("kind-goal"),
    },
    font: style.fontFamily,
  };
}

/** Call `changed` whenever the scheme does: by the switch of the page, or by the device. Returns how to stop. */
export function watchScheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  dark.addEventListener("change", changed);
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", changed);
  };
}
