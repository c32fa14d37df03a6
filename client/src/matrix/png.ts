/** Has a view turn a drawing into pixels: only a page has a canvas. One at a time. */
import type { ToView } from '../../../media/src/messages';
import type { ToPng } from './export';

export interface Pixels {
  readonly toPng: ToPng;
  /** What the view sent back. */
  take(png: Uint8Array | null): void;
}

export function pixelsFrom(post: (message: ToView) => void): Pixels {
  let drawn: ((png: Uint8Array | null) => void) | null = null;
  const take = (png: Uint8Array | null): void => {
    drawn?.(png);
    drawn = null;
  };
  return {
    toPng: (svg) =>
      new Promise((resolve) => {
        take(null);
        drawn = resolve;
        post({ type: 'draw', svg });
      }),
    take,
  };
}
