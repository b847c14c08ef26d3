import { expect, test } from 'vitest';
import { Spool } from './spool.ts';

test('gives back what was put in, in any order, also while more is put in', async () => {
  const spool = await Spool.open();
  try {
    const long = 'ä€😀'.repeat(200_000);
    const first = await spool.put({ name: 'Ü', list: [1, null] });
    expect(JSON.parse(await spool.take(first))).toEqual({ name: 'Ü', list: [1, null] });
    const second = await spool.put(long);
    const third = await spool.put('');
    expect(JSON.parse(await spool.take(third))).toBe('');
    expect(JSON.parse(await spool.take(second))).toBe(long);
    expect(JSON.parse(await spool.take(first))).toEqual({ name: 'Ü', list: [1, null] });
  } finally {
    await spool.close();
  }
});
