/** A picture that stands by itself: shapes on a sheet of a fixed size, to be written as SVG or drawn on a canvas. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly background: string;
  /** What it shows, for those who do not see it. */
  readonly title: string;
  readonly description: string;
  readonly shapes: readonly PictureShape[];
}

export type PictureShape =
  /** Through these points: x, y, x, y … */
  | {
      readonly kind: 'line';
      readonly points: readonly number[];
      readonly color: string;
      readonly width: number;
      readonly dash: readonly number[];
    }
  /** A dot at each point: x, y, x, y … */
  | { readonly kind: 'dots'; readonly points: readonly number[]; readonly color: string; readonly radius: number }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line on which the letters stand. */
      readonly y: number;
      readonly text: string;
      readonly color: string;
      readonly size: number;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export const pictureFont = 'system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
