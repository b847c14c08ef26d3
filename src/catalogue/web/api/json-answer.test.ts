import { expect, test } from 'vitest';
import { answerResponse, jsonAnswer } from './json-answer.ts';

test('equal bodies have equal validators, other bodies others', () => {
  expect(jsonAnswer({ n: 1 }).etag).toBe(jsonAnswer({ n: 1 }).etag);
  expect(jsonAnswer({ n: 2 }).etag).not.toBe(jsonAnswer({ n: 1 }).etag);
});

const answer = jsonAnswer({ n: 1 });
const ask = (etag?: string) =>
  answerResponse(
    new Request('https://netz.example/', etag ? { headers: { 'if-none-match': etag } } : {}),
    answer,
    { 'cache-control': 'no-cache' },
  );

test('the bytes are sent with their validator', async () => {
  expect(await ask().json()).toEqual({ n: 1 });
  expect(ask().headers.get('etag')).toBe(answer.etag);
});

test('nothing is sent to somebody who has them', () => {
  expect(ask(answer.etag).status).toBe(304);
  expect(ask(answer.etag).headers.get('cache-control')).toBe('no-cache');
  expect(ask('"other"').status).toBe(200);
});
