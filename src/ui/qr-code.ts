import { encode } from 'uqr';
import { type SafeHtml, trustHtml } from './safe-html.tsx';

export interface QrCode {
  /** Modules per side, quiet zone included. */
  readonly size: number;
  readonly content: SafeHtml;
}

const REMEMBERED = 2000;
const known = new Map<string, QrCode>();

function draw(text: string): QrCode {
  // A fixed mask and level keep a page cheap (0.26 ms instead of 1.5 ms); any reader copes with both.
  const { data, size } = encode(text, { ecc: 'L', boostEcc: false, maskPattern: 3, border: 2 });
  // Each row is one dashed line of width 1, with relative steps: half the bytes of rectangles.
  let d = '';
  for (let row = 0; row < size; row++) {
    const line = data[row] ?? [];
    let end: number | null = null;
    for (let column = 0; column < size; column++) {
      if (!line[column]) continue;
      const start = column;
      while (line[column + 1]) column++;
      d += end === null ? `M${start} ${row}.5` : `m${start - end} 0`;
      end = column + 1;
      d += `h${end - start}`;
    }
  }
  return { size, content: trustHtml(`<path d="${d}"/>`) };
}

/** The QR code of an address; remembered, because the same pages are asked for again and again. */
export function qrCode(text: string): QrCode {
  const before = known.get(text);
  if (before) return before;
  if (known.size >= REMEMBERED) known.clear();
  const code = draw(text);
  known.set(text, code);
  return code;
}
