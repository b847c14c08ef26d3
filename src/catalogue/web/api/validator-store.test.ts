import { expect, test } from 'vitest';
import { createValidatorStore } from './validator-store.ts';

test('what was used last is kept, within the given size', () => {
  const store = createValidatorStore(16);
  store.remember('first', '"1"');
  store.remember('other', '"2"');
  expect(store.find('first')).toBe('"1"');
  store.remember('third', '"3"');
  expect(store.find('first')).toBe('"1"');
  expect(store.find('other')).toBeUndefined();
  expect(store.find('third')).toBe('"3"');
});

test('the validator given last counts, and replacing one takes no more room', () => {
  const store = createValidatorStore(20);
  store.remember('other', '"0"');
  for (let given = 0; given < 100; given++) store.remember('asked', `"${given % 10}"`);
  expect(store.find('asked')).toBe('"9"');
  expect(store.find('other')).toBe('"0"');
});

test('a key that is larger than the room is not kept', () => {
  const store = createValidatorStore(10);
  store.remember('a question of many words', '"1"');
  expect(store.find('a question of many words')).toBeUndefined();
});
