/** The canvas of the map with what steers it: pointer, keyboard and buttons. */

import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { usePage, type Page } from "../page";
import type { TextKey } from "../texts";
import { CanvasMap, type Drawn } from "./canvas-map";
import { communityName } from "./names";
import { paletteOf, watchScheme, type Palette } from "./palette";
import type { Emphasis } from "./paint";
import type { Scene } from "./scene";

interface MapCanvasProps {
  readonly scene: Scene;
  readonly emphasis: Emphasis;
  /** A name to put in the middle, with a number that grows each time it is asked for. */
  readonly goal?: { readonly node: number; readonly asked: number } | undefined;
  readonly onChoose: (node: number | undefined) => void;
  /** This browser has no canvas to draw on. */
  readonly onLack: () => void;
}

const STEP = 80;
const FACTOR = 1.5;

export function MapCanvas(props: MapCanvasProps) {
  const { scene, onChoose, goal } = props;
  const page = usePage();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [pointed, setPointed] = useState<number>();
  const map = useCanvasMap(canvas, props);
  const steering = useSteering(canvas, map, setPointed);
  useEffect(() => {
    if (goal) map.current?.centre(goal.node);
  }, [goal]);
  const choose = (node: number | undefined): void => {
    if (node !== undefined) onChoose(node);
  };
  return (
    <>
      <canvas
        ref={canvas} class="map__canvas" tabIndex={0} role="application" aria-label={page.t("map.canvas", page.number(scene.nodes.length))}
        aria-describedby="map-help" data-pointing={pointed === undefined ? undefined : ""}
        onClick={(event) => choose(map.current?.nodeAt(event.offsetX, event.offsetY))}
        onKeyDown={(event) => onKey(event, map.current, () => choose(pointed), () => onChoose(undefined))}
        {...steering}
      />
      <Buttons map={map} />
      <p class="map__caption" role="status">{pointed === undefined ? "" : captionOf(page, props, pointed)}</p>
    </>
  );
}

function captionOf({ records, t, number }: Page, { scene, emphasis }: MapCanvasProps, node: number): string {
  const { kind, label } = records.entity(node);
  const ties = t("map.tied_to", number(scene.map.nodes[node]![4]));
  const chosen = node === emphasis.chosen ? [t("map.is_chosen")] : [];
  return [label, t(`kind.${kind}` satisfies TextKey), ties, ...chosen].join(" · ");
}

function Buttons({ map }: { map: RefObject<CanvasMap | null> }) {
  const { t } = usePage();
  return (
    <div class="map__buttons" role="group" aria-label={t("map.view")}>
      <button type="button" class="map__button" aria-label={t("map.nearer")} onClick={() => map.current?.zoomBy(FACTOR)}>+</button>
      <button type="button" class="map__button" aria-label={t("map.farther")} onClick={() => map.current?.zoomBy(1 / FACTOR)}>−</button>
      <button type="button" class="map__button map__button--fit" onClick={() => map.current?.fit()}>{t("map.fit")}</button>
    </div>
  );
}

/** Make the map when the canvas is there, and keep it drawing what the view asks for. */
function useCanvasMap(canvas: RefObject<HTMLCanvasElement | null>, props: MapCanvasProps): RefObject<CanvasMap | null> {
  const { scene, emphasis, onLack } = props;
  const page = usePage();
  const map = useRef<CanvasMap>(null);
  const [palette, setPalette] = useState<Palette>();
  const drawn = (colors: Palette): Drawn => ({
    scene, emphasis, palette: colors,
    label: (node) => page.records.label(node),
    communityLabel: (place) => communityName(page, scene.map, place),
  });
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext("2d", { alpha: false });
    if (!element || !context) {
      onLack();
      return undefined;
    }
    const made = new CanvasMap(element, context, drawn(paletteOf(element)));
    map.current = made;
    const look = (): void => setPalette(paletteOf(element));
    const unwatch = watchScheme(look);
    const watch = new ResizeObserver(() => made.resize(element.clientWidth, element.clientHeight));
    watch.observe(element);
    // Letters that the page brings along arrive a moment later than the first picture.
    void document.fonts.ready.then(look);
    return () => {
      watch.disconnect();
      unwatch();
      made.destroy();
    };
  }, []);
  useEffect(() => {
    if (palette) map.current?.draw(drawn(palette));
  }, [scene, emphasis, palette, page.lang]);
  return map;
}

/** What lies under the pointer or, for those who steer by keyboard, nearest to the middle. */
function useSteering(
  canvas: RefObject<HTMLCanvasElement | null>, map: RefObject<CanvasMap | null>, onPoint: (node: number | undefined) => void,
) {
  const point = (node: number | undefined): void => {
    map.current?.point(node);
    onPoint(node);
  };
  useEffect(() => {
    if (!map.current) return;
    map.current.onRest = () => {
      if (canvas.current?.matches(":focus-visible")) point(map.current?.nodeInMiddle());
    };
  }, []);
  return {
    onPointerMove: (event: PointerEvent) => {
      if (!event.buttons) point(map.current?.nodeAt(event.offsetX, event.offsetY));
    },
    onPointerDown: (event: PointerEvent) => point(map.current?.nodeAt(event.offsetX, event.offsetY)),
    onPointerLeave: () => point(undefined),
    onFocus: () => map.current?.onRest(),
    onBlur: () => point(undefined),
  };
}

function onKey(event: KeyboardEvent, map: CanvasMap | null, choose: () => void, unchoose: () => void): void {
  const actions: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => map?.moveBy(-STEP, 0),
    ArrowRight: () => map?.moveBy(STEP, 0),
    ArrowUp: () => map?.moveBy(0, -STEP),
    ArrowDown: () => map?.moveBy(0, STEP),
    "+": () => map?.zoomBy(FACTOR),
    "=": () => map?.zoomBy(FACTOR),
    "-": () => map?.zoomBy(1 / FACTOR),
    "0": () => map?.fit(),
    Enter: choose,
    Escape: unchoose,
  };
  const action = actions[event.key];
  // Browsers zoom the page with the same keys and Ctrl.
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
}
