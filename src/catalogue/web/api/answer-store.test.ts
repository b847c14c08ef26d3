import { describe, expect, test } from 'vitest';
import { answerResponse, createAnswerStore } from './answer-store.ts';

test('equal bodies have equal validators, other bodies others', () => {
  const store = createAnswerStore(1000);
  expect(store.store('a', { n: 1 }).etag).toBe(store.store('b', { n: 1 }).etag);
  expect(store.store('c', { n: 2 }).etag).not.toBe(store.store('a', { n: 1 }).etag);
});

test('what was asked for last is kept, within the given size', () => {
  const store = createAnswerStore(50);
  store.store('first', 'x'.repeat(18));
  store.store('second', 'y'.repeat(18));
  store.find('first');
  store.store('third', 'z'.repeat(18));
  expect(store.find('first')).toBeDefined();
  expect(store.find('second')).toBeUndefined();
  store.store('huge', 'h'.repeat(100));
  expect(store.find('huge')).toBeUndefined();
});

test('an answer without a key is sent but not kept', () => {
  const store = createAnswerStore(1000);
  expect(store.store(null, {}).bytes.length).toBe(2);
  expect(store.find('')).toBeUndefined();
});

describe('as HTTP', () => {
  const stored = createAnswerStore(1000).store('a', { n: 1 });
  const ask = (etag?: string) =>
    answerResponse(
      new Request('https://netz.example/', etag ? { headers: { 'if-none-match': etag } } : {}),
      stored,
      { 'cache-control': 'no-cache' },
    );

  test('the bytes with their validator', async () => {
    expect(await ask().json()).toEqual({ n: 1 });
    expect(ask().headers.get('etag')).toBe(stored.etag);
  });

  test('nothing for somebody who has them', () => {
    expect(ask(stored.etag).status).toBe(304);
    expect(ask(stored.etag).headers.get('cache-control')).toBe('no-cache');
    expect(ask('"other"').status).toBe(200);
  });
});
