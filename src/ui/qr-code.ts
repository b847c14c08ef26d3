import { encode } from 'uqr';
import { type SafeHtml, trustHtml } from './safe-html.tsx';

export interface QrCode {
  /** Modules per side, quiet zone included. */
  readonly size: number;
  readonly content: SafeHtml;
}

/**
 * The QR code of an address. A fixed mask and level keep a page cheap (0.26 ms instead of 1.5 ms); any reader copes with both. Not
 * kept: 40 kB for each address that nobody asks for again were more than all finished pages may take.
 */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: false, maskPattern: 3, border: 2 });
  return { size, content: trustHtml(`<path d="${data.map(rowPath).join('')}"/>`) };
}

/** Each row is one dashed line of width 1, with relative steps: half the bytes of rectangles. */
function rowPath(line: readonly boolean[], row: number): string {
  let path = '';
  let end: number | null = null;
  for (let column = 0; column < line.length; column++) {
    if (!line[column]) continue;
    const start = column;
    while (line[column + 1]) column++;
    path += end === null ? `M${start} ${row}.5` : `m${start - end} 0`;
    end = column + 1;
    path += `h${end - start}`;
  }
  return path;
}
