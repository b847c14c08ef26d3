import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

test('the drawn lines are exactly the dark modules', () => {
  const address = 'https://bildungsnetz.example/kurse?q=schwei%C3%9Fen';
  const { size, content } = qrCode(address);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let [x, y] = [0, 0];
  for (const [, move, dx, row, length] of content.matchAll(
    /(?:([Mm])(\d+) (\d+)(?:\.5)?|h(\d+))/g,
  )) {
    if (move === 'M') [x, y] = [Number(dx), Number(row)];
    if (move === 'm') x += Number(dx);
    for (let step = 0; step < Number(length ?? 0); step++, x++) {
      const line = drawn[y];
      if (line) line[x] = true;
    }
  }
  const { data } = encode(address, { ecc: 'L', boostEcc: false, maskPattern: 3, border: 2 });
  expect(drawn).toEqual(data);
});
