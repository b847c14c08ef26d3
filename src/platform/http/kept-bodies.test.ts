import { expect, test } from 'vitest';
import { createKeptBodies, type KeptBodies } from './kept-bodies.ts';

const body = (length: number) => new Uint8Array(length).fill(120);

/** As two people ask for it one after the other. */
function makeTwice(bodies: KeptBodies, key: string, made: Uint8Array<ArrayBuffer>): void {
  make(bodies, key, made);
  make(bodies, key, made);
}

function make(bodies: KeptBodies, key: string, made: Uint8Array<ArrayBuffer>): void {
  if (bodies.wants(key)) bodies.set(key, made);
}

test('a body is kept when it is made for the second time', () => {
  const bodies = createKeptBodies(100);
  const [first, second] = [body(8), body(8)];
  make(bodies, 'a', first);
  expect(bodies.get('a')).toBeUndefined();
  make(bodies, 'a', second);
  expect(bodies.get('a')).toBe(second);
});

test('what nobody asks for again pushes nothing out', () => {
  const bodies = createKeptBodies(100);
  makeTwice(bodies, 'a', body(80));
  for (let number = 0; number < 10_000; number++) make(bodies, `once ${number}`, body(80));
  expect(bodies.get('a')).toBeDefined();
});

test('a first time long ago is forgotten', () => {
  const bodies = createKeptBodies(100);
  make(bodies, 'a', body(8));
  for (let number = 0; number < 10_000; number++) make(bodies, `once ${number}`, body(8));
  make(bodies, 'a', body(8));
  expect(bodies.get('a')).toBeUndefined();
});

test('what was not asked for longest goes first', () => {
  const bodies = createKeptBodies(30);
  makeTwice(bodies, 'a', body(9));
  makeTwice(bodies, 'b', body(9));
  bodies.get('a');
  makeTwice(bodies, 'c', body(15));
  expect(bodies.get('a')).toBeDefined();
  expect(bodies.get('b')).toBeUndefined();
  expect(bodies.get('c')).toBeDefined();
});

test('a body that is larger than all room is not kept, and none at all with room 0', () => {
  const bodies = createKeptBodies(5);
  makeTwice(bodies, 'a', body(16));
  expect(bodies.get('a')).toBeUndefined();
  const none = createKeptBodies(0);
  makeTwice(none, 'a', body(0));
  expect(none.get('a')).toBeUndefined();
});
