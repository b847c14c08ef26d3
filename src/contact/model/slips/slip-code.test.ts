import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSlipCode } from '../../use-cases/slips/new-slip-code.ts';
import { readSlipCode, slipCodeInGroups, slipCodeOf } from './slip-code.ts';

const isLong = process.env.LONG_TESTS === '1';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('codes of slips', () => {
  test('twelve characters that nobody confuses, right as they are', () => {
    for (let at = 0; at < 1000; at++) {
      const code = newSlipCode();
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/);
      expect(readSlipCode(code)).toBe(code);
    }
  });

  test('each of the eleven random characters takes any value about as often', () => {
    const counts = new Map<string, number>();
    for (let at = 0; at < 20_000; at++) {
      for (const character of newSlipCode().slice(0, 11))
        counts.set(character, (counts.get(character) ?? 0) + 1);
    }
    // 220,000 characters: 6875 of each, standard deviation 82; nine deviations do not happen by chance.
    for (const character of ALPHABET)
      expect(Math.abs((counts.get(character) ?? 0) - 6875)).toBeLessThan(738);
  });

  test('typed by hand: small letters, groups, O for 0, I and L for 1, and the scanned address', () => {
    const code = slipCodeOf(Uint8Array.from([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(readSlipCode(` ${slipCodeInGroups(code).toLowerCase()} `)).toBe(code);
    expect(readSlipCode(code.replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(code);
    expect(readSlipCode(code.replace(/1/g, 'I').replace(/(.{4})/g, '$1 – '))).toBe(code);
    expect(readSlipCode(`https://netz.example/l/${code}`)).toBe(code);
    expect(readSlipCode(`https://netz.example/en/l/${code}?x=1`)).toBe(code);
    expect(slipCodeInGroups(code)).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  });

  test.each(['', 'abc', 'U'.repeat(12), '0'.repeat(11), '0'.repeat(13), 'Ä'.repeat(12), '/l/'])(
    'no code: %j',
    (text) => {
      expect(readSlipCode(text)).toBeNull();
    },
  );

  test('any one wrong character and any two swapped ones are noticed', () => {
    const place = fc.integer({ min: 0, max: 11 });
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 11, maxLength: 11 }), place, place, (bytes, a, b) => {
        const code = slipCodeOf(bytes);
        for (const other of ALPHABET) {
          if (other === code[a]) continue;
          expect(readSlipCode(code.slice(0, a) + other + code.slice(a + 1))).toBeNull();
        }
        const swapped = [...code];
        [swapped[a], swapped[b]] = [code[b] ?? '', code[a] ?? ''];
        if (swapped.join('') !== code) expect(readSlipCode(swapped.join(''))).toBeNull();
      }),
    );
  });

  test(`${isLong ? '1,000,000' : '100,000'} right codes taken at random hit none of 10,000 issued ones`, () => {
    const issued = new Set(Array.from({ length: 10_000 }, () => newSlipCode()));
    expect(issued.size).toBe(10_000);
    let hits = 0;
    for (let at = 0; at < (isLong ? 1_000_000 : 100_000); at++)
      if (issued.has(newSlipCode())) hits += 1;
    expect(hits).toBe(0);
  });
});
