import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomOf } from '../../../../tests/support/random-numbers.ts';
import { TextColumn, textColumnOf } from '../segment/text-column.ts';
import { bytesOf, inSharedMemory, isColumn } from './column-kinds.ts';
import { pack } from './pack-state.ts';
import { unpack } from './unpack-state.ts';

/** The way through a file or to a worker: the tree as JSON text, the columns as bytes. */
async function there<T>(value: T): Promise<T> {
  const { tree, columns } = await pack(value);
  return unpack({ tree: JSON.parse(JSON.stringify(tree)), columns: columns.map(inSharedMemory) });
}

const column = fc.oneof(
  fc.uint8Array(),
  fc.int32Array(),
  fc.uint32Array(),
  fc.float64Array({ noNaN: true }),
);
const leaf = fc.oneof(
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.bigInt(),
  column,
  fc.array(fc.string(), { maxLength: 80 }),
  fc.array(fc.double(), { maxLength: 80 }),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.dictionary(
      fc.string().filter((key) => key !== '$' && key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
    fc.array(tie('value')),
    fc.array(fc.tuple(fc.string(), tie('value'))).map((entries) => new Map(entries)),
    fc.array(fc.string(), { maxLength: 80 }).map((entries) => new Set(entries)),
  ),
}));

test('whatever an index may consist of comes back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (given) => {
      expect(await there(given)).toStrictEqual(given);
    }),
    { numRuns: 300 },
  );
});

test('columns of texts come back with their methods', async () => {
  const texts = ['Schweißen', '', 'Übung 漢字'];
  const { list } = await there({ list: textColumnOf(texts) });
  expect(list).toBeInstanceOf(TextColumn);
  expect([0, 1, 2].map((at) => list.get(at))).toEqual(texts);
});

test('a class that nobody has taught to be packed is refused by name and place', async () => {
  class Forgotten {
    readonly part = 1;
  }
  await expect(pack({ segments: [{ more: new Forgotten() }] })).rejects.toThrow(
    /segments\[0\]\.more: the class Forgotten is missing in snapshot\/packable\.ts/,
  );
  await expect(pack({ find: () => 1 })).rejects.toThrow(/state\.find: function/);
});

test('a column that is used twice is packed once, and one in shared memory is not copied', async () => {
  const shared = new Uint32Array(new SharedArrayBuffer(40));
  const { columns } = await pack({ one: shared, two: { three: shared } });
  expect(columns).toHaveLength(1);
  expect(columns.map(inSharedMemory)).toEqual([shared]);
  expect(columns.map(inSharedMemory)[0]).toBe(shared);
});

test('the bytes of a column are those it shows, not those around it', () => {
  const random = randomOf(1);
  const whole = Uint8Array.from({ length: 100 }, () => random.below(256));
  const part = whole.subarray(10, 20);
  expect(isColumn(part) && [...bytesOf(part)]).toEqual([...whole.slice(10, 20)]);
});
