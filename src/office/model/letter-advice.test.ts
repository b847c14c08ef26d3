import { expect, test } from 'vitest';
import { letterAdvice } from './letter-advice.ts';

test.each([
  ['sign_in_code', null, 'code'],
  ['membership_application', null, 'confirm'],
  ['contact_named', 'haus', 'contact'],
  ['invitation', 'haus', 'invitation'],
  ['membership_changed', 'haus', 'member'],
  ['factor_changed', null, 'person'],
] as const)('after a lost letter "%s" (member: %s): %s', (kind, memberSlug, advice) => {
  expect(letterAdvice({ kind, memberSlug })).toBe(advice);
});
