import { expect, test } from 'vitest';
import { AtMost } from './at-most.ts';

/** A task that says when it begins and ends when it is told to. */
function task(name: string, log: string[]) {
  let end = (): void => undefined;
  let fail = (): void => undefined;
  const ended = new Promise<string>((resolve, reject) => {
    end = () => resolve(name);
    fail = () => reject(new Error(name));
  });
  const run = () => {
    log.push(name);
    return ended;
  };
  return { run, end: () => end(), fail: () => fail() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('two run at a time, the others in their order', async () => {
  const two = new AtMost(2);
  const begun: string[] = [];
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => task(name, begun));
  const results = [a, b, c, d].map((one) => one && two.run(one.run));
  await settled();
  expect(begun).toEqual(['a', 'b']);
  b?.end();
  await settled();
  expect(begun).toEqual(['a', 'b', 'c']);
  for (const one of [a, c, d]) one?.end();
  expect(await Promise.all(results)).toEqual(['a', 'b', 'c', 'd']);
});

test('a task that fails gives its place to the next one', async () => {
  const one = new AtMost(1);
  const begun: string[] = [];
  const [a, b] = [task('a', begun), task('b', begun)];
  const [first, second] = [one.run(a.run), one.run(b.run)];
  a.fail();
  await expect(first).rejects.toThrow('a');
  b.end();
  expect(await second).toBe('b');
});

test('whoever comes while a place is handed over waits behind', async () => {
  const one = new AtMost(1);
  const begun: string[] = [];
  const [a, b, c] = [task('a', begun), task('b', begun), task('c', begun)];
  const first = one.run(a.run).then(() => one.run(c.run));
  const second = one.run(b.run);
  a.end();
  b.end();
  c.end();
  await Promise.all([first, second]);
  expect(begun).toEqual(['a', 'b', 'c']);
});
