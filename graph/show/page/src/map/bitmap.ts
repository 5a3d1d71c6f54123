/** A picture of the map as it was at some view, kept so that moving the map costs one copy. */

import { paint, type Painting, type View } from "./paint";

export class Bitmap {
  private readonly canvas = document.createElement("canvas");
  private readonly context = this.canvas.getContext("2d", { alpha: false });
  private view: View | undefined;

  /** Forget the picture: what it shows is no longer so. */
  spoil(): void {
    this.view = undefined;
  }

  get spoilt(): boolean {
    return this.view === undefined;
  }

  /** Paint anew; `ratio` is how many dots of the screen a pixel has. */
  draw(painting: Painting, ratio: number): void {
    const [width, height] = [painting.view.width, painting.view.height].map((side) => Math.round(side * ratio));
    // To set a size clears a canvas and gives it new memory, even where the size is the same.
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    this.context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    if (this.context) paint(this.context, painting);
    this.view = painting.view;
  }

  /** Whether the picture, moved to `view`, fills it. */
  fills(view: View): boolean {
    if (!this.view) return false;
    const { left, top, width, height } = placeIn(this.view, view);
    return left <= 0 && top <= 0 && left + width >= view.width && top + height >= view.height;
  }

  /** Copy the picture to where it belongs in `view`. */
  copyTo(context: CanvasRenderingContext2D, view: View, ratio: number): void {
    if (!this.view) return;
    const { left, top, width, height } = placeIn(this.view, view);
    if (view.k === this.view.k) {
      // On whole dots nothing has to be blended: the fastest copy there is.
      const [x, y] = [left, top].map((value) => Math.round(value * ratio) / ratio);
      context.drawImage(this.canvas, x!, y!, width, height);
    } else {
      context.drawImage(this.canvas, left, top, width, height);
    }
  }
}

/** Where a picture made at the view `from` lies in the view `to`. */
export function placeIn(from: View, to: View): { left: number; top: number; width: number; height: number } {
  const scale = to.k / from.k;
  return {
    left: to.x - from.x * scale, top: to.y - from.y * scale, width: from.width * scale, height: from.height * scale,
  };
}
