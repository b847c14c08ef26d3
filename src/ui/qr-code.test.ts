import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from './qr-code.ts';

test('the drawn rectangles are exactly the dark modules', () => {
  const address = 'https://bildungsnetz.example/kurse?q=schwei%C3%9Fen';
  const { size, content } = qrCode(address);
  const drawn = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of content.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+Z/g)) {
    for (let step = 0; step < Number(width); step++) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + step] = true;
    }
  }
  const { data } = encode(address, { ecc: 'L', boostEcc: false, maskPattern: 3, border: 2 });
  expect(drawn).toEqual(data);
});

test('the same address is drawn once', () => {
  expect(qrCode('https://a.example/')).toBe(qrCode('https://a.example/'));
});
