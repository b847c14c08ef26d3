import { expect, test } from 'vitest';
import { maySee } from './may-see.ts';

const at = new Date('2026-11-23T08:00:00Z');
const need = { memberId: 'leseinsel', escalatedAt: null, heldAt: null };

test('a member sees what it answers for, and nothing of others', () => {
  expect(maySee('leseinsel', need)).toBe(true);
  expect(maySee('werkhof', need)).toBe(false);
  expect(maySee('leseinsel', { ...need, memberId: null })).toBe(false);
});

test('what is held back is for the office alone', () => {
  expect(maySee('leseinsel', { ...need, heldAt: at })).toBe(false);
  expect(maySee(null, { ...need, heldAt: at })).toBe(true);
});

test('the office sees its own and what was escalated, not what members are at', () => {
  expect(maySee(null, need)).toBe(false);
  expect(maySee(null, { ...need, memberId: null })).toBe(true);
  expect(maySee(null, { ...need, escalatedAt: at })).toBe(true);
});
