import { expect, test } from 'vitest';
import { isProofFresh } from './proof.ts';
import { IDLE_MINUTES, idleSince, sessionEnd, TOUCH_SECONDS } from './session-limits.ts';

const now = new Date('2026-11-23T08:00:00Z');

test('ASVS 7.3.1, 7.3.2: a session ends an hour after the last request and 12 hours after it began', () => {
  expect(idleSince(now)).toEqual(new Date('2026-11-23T07:00:00Z'));
  expect(sessionEnd(now)).toEqual(new Date('2026-11-23T20:00:00Z'));
});

test('what is seen only once a minute does not make the idle limit much shorter', () => {
  expect(TOUCH_SECONDS).toBeLessThanOrEqual((IDLE_MINUTES * 60) / 30);
});

test('ASVS 7.5.3: a proof counts for 15 minutes', () => {
  expect(isProofFresh(new Date('2026-11-23T07:45:00Z'), now)).toBe(true);
  expect(isProofFresh(new Date('2026-11-23T07:44:59Z'), now)).toBe(false);
});
