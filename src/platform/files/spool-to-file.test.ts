import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { spoolToFile } from './spool-to-file.ts';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}

test('a stream lies in a file until it is removed', async () => {
  const file = await spoolToFile(pieces('Demo', '-', 'Kurse'), 10);
  expect(file).toMatchObject({
    bytes: 10,
    sha256: createHash('sha256').update('Demo-Kurse').digest('hex'),
  });
  const folder = path.dirname(file?.path ?? '');
  expect(readFileSync(path.join(folder, 'body'), 'utf8')).toBe('Demo-Kurse');
  await file?.remove();
  await file?.remove();
  expect(existsSync(folder)).toBe(false);
});

test('ASVS 5.2.1: a stream that is too large is none, and ends at the limit', async () => {
  let read = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      read += 1000;
      yield Buffer.alloc(1000);
    }
  }
  expect(await spoolToFile(endless(), 5000)).toBeNull();
  expect(read).toBe(6000);
});

test('a stream that breaks is told', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('x');
    throw new Error('broken off');
  }
  await expect(spoolToFile(broken(), 100)).rejects.toThrow('broken off');
});
