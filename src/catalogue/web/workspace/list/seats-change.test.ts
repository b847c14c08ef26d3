import { expect, test } from 'vitest';
import { seatsChange } from './seats-change.ts';

test.each([
  ['three are free', 'free', '3', 'open', { seatsFree: 3 }],
  ['free again', 'free', '2', 'full', { seatsFree: 2, status: 'open' }],
  ['still none', 'free', '0', 'full', { seatsFree: 0 }],
  ['not known any more', 'free', '', 'open', { seatsFree: null }],
  ['no number', 'free', 'drei', 'open', null],
  ['full', 'full', '3', 'open', { status: 'full', seatsFree: 0 }],
  ['for sure', 'sure', '', 'open', { status: 'guaranteed' }],
  ['not for sure any more', 'unsure', '', 'guaranteed', { status: 'open' }],
  ['something else', 'cancel', '', 'open', null],
])('%s', (_name, act, free, status, change) => {
  expect(seatsChange(act, free, { status })).toEqual(change);
});
