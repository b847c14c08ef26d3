import fc from 'fast-check';
import { expect } from 'vitest';
import type { ExchangeFormat } from '../../src/catalogue/exchange/format.ts';
import type { ParsedRecord } from '../../src/catalogue/exchange/record.ts';
import { UnreadableDelivery } from '../../src/catalogue/exchange/unreadable-delivery.ts';
import { isLocalDate } from '../../src/platform/clock.ts';
import { inPieces, listOf } from '../support/pieces.ts';
import { MUTATIONS, randomFrom } from './mutate.ts';

/** Damaged copies per format in the normal run and with LONG_TESTS=1. */
export const COPIES = process.env.LONG_TESTS === '1' ? 2_000 : 44;

/** Processor time, because a busy machine may let anybody wait. */
const LONGEST_READ_MICROSECONDS = 5_000_000;

/** Pieces of a hostile text that are put somewhere into a file; JSON, XML and calendars each have their own among them. */
const HOSTILE = [
  '"__proto__": {"x": 1},',
  '"constructor": {"prototype": {"x": 1}},',
  '\\u0000\\ud800',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  `${'['.repeat(5_000)}${']'.repeat(5_000)},`,
  '{"a":'.repeat(5_000),
  'x'.repeat(1_200_000),
  '\r\n\tgefaltet',
  '\r\nBEGIN:VEVENT\r\n',
  '\r\nRRULE:FREQ=DAILY;INTERVAL=0;COUNT=99999999999\r\n',
  '\r\nEXDATE:99999999T999999Z\r\n',
  '9e999',
  '-1',
  'null',
  '\ufeff',
  '\u2028\u0085',
];

/**
 * Reads damaged copies of a sample: each is read to its end or refused as a whole with a sentence, in a few seconds, and whatever comes
 * out is fit for the publisher. Nothing else may be thrown.
 */
export async function expectHardened(format: ExchangeFormat, sample: string): Promise<void> {
  const kinds = Object.values(MUTATIONS);
  const original = Buffer.from(sample);
  for (let copy = 0; copy < COPIES; copy++) {
    const random = randomFrom(copy + 1);
    const at = Math.floor(random() * sample.length);
    const hostile = HOSTILE[Math.floor(random() * HOSTILE.length)] ?? '';
    const text =
      copy % 2 === 0
        ? new TextDecoder().decode(kinds[(copy / 2) % kinds.length]?.(original, random) ?? original)
        : sample.slice(0, at) + hostile + sample.slice(random() < 0.5 ? at : at + hostile.length);
    await expectSafe(format, text);
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(), async (part, at) => {
      await expectSafe(
        format,
        sample.slice(0, at % sample.length) + part + sample.slice(at % sample.length),
      );
    }),
    { numRuns: Math.ceil(COPIES / 4) },
  );
}

async function expectSafe(format: ExchangeFormat, text: string): Promise<void> {
  const began = process.cpuUsage();
  format.sniff(text.slice(0, 64_000));
  const result = await listOf(format.read(inPieces(text, 65_536))).catch((error: unknown) => error);
  const { user, system } = process.cpuUsage(began);
  expect(user + system).toBeLessThan(LONGEST_READ_MICROSECONDS);
  if (!Array.isArray(result)) {
    expect(result).toBeInstanceOf(UnreadableDelivery);
    expect(String(result).length).toBeGreaterThan(30);
    return;
  }
  for (const record of result) expectFit(record);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

function expectFit(record: ParsedRecord): void {
  if (record.kind === 'rejected') {
    expect(record.problems.every(({ reason }) => reason.length > 10)).toBe(true);
    return;
  }
  if (record.kind !== 'offer') return;
  const { offer, raw } = record;
  expect(raw.length).toBeLessThan(20_000_000);
  expect(offer.key.length).toBeGreaterThan(0);
  expect(offer.key.length).toBeLessThan(256);
  expect(offer.title).not.toMatch(/^\s*$|<script|<img|\p{Cc}/iu);
  for (const run of offer.runs) {
    expect(run.key.length).toBeLessThan(256);
    for (const day of [run.startsOn, run.endsOn, ...run.sessions.map(({ heldOn }) => heldOn)])
      expect(day === null || isLocalDate(day)).toBe(true);
    for (const { startsAt } of run.sessions) expect(startsAt ?? '00:00').toMatch(/^\d{2}:\d{2}$/);
    expect(run.price.cents === null || Number.isSafeInteger(run.price.cents)).toBe(true);
  }
}
