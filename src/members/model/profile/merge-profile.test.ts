import { expect, test } from 'vitest';
import { EMPTY_PROFILE } from '../../../../tests/support/empty-profile.ts';
import { changedFields, mergeProfile } from './merge-profile.ts';

const base = { ...EMPTY_PROFILE, summary: 'alt', phone: '1234', topics: ['a', 'b'] };

test('what each of two people changed alone is kept', () => {
  const merged = mergeProfile(
    base,
    { ...base, summary: 'neu' },
    { ...base, phone: '5678', topics: ['b', 'a'] },
  );
  expect(merged).toEqual({ profile: { ...base, summary: 'neu', phone: '5678' }, conflicts: [] });
});

test('the same change twice is no conflict', () => {
  const both = { ...base, summary: 'neu' };
  expect(mergeProfile(base, both, both)).toEqual({ profile: both, conflicts: [] });
});

test('different changes of one field are, the others are still merged', () => {
  const merged = mergeProfile(
    base,
    { ...base, summary: 'meins', access: { step_free: 'yes' } },
    { ...base, summary: 'ihres', topics: [] },
  );
  expect(merged.conflicts).toEqual(['summary']);
  expect(merged.profile).toEqual({
    ...base,
    summary: 'meins',
    access: { step_free: 'yes' },
    topics: [],
  });
});

test('the order of topics and barrier facts says nothing', () => {
  const a = { ...base, access: { step_free: 'yes', quiet_room: 'no' } as const };
  const b = {
    ...base,
    access: { quiet_room: 'no', step_free: 'yes' } as const,
    topics: ['b', 'a'],
  };
  expect(changedFields(a, b)).toEqual([]);
  expect(changedFields(base, b)).toEqual(['access']);
});
