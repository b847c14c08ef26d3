import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPacked } from './open-packed.ts';

const CONTENT = 'DE\t46483\tWesel\n'.repeat(1000);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'packed-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A ZIP file as the format's description (APPNOTE 6.3) has it; checksums are not looked at. */
function zipOf(entries: Record<string, { content: string; method: 0 | 8 }>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, { content, method }] of Object.entries(entries)) {
    const data = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(method, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(method, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(content.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, Buffer.from(name), data);
    directory.push(central, Buffer.from(name));
    offset += local.length + name.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, ...directory, end]);
}

async function unpack(bytes: Buffer | string, maxBytes = 1_000_000): Promise<string | null> {
  const file = path.join(folder, 'file');
  await writeFile(file, bytes);
  const opened = await openPacked(file, (name) => name === 'DE.txt', maxBytes);
  if (!opened) return null;
  try {
    return await text(opened.bytes);
  } finally {
    await opened.close();
  }
}

test.each([
  ['plain', CONTENT],
  ['gzip', gzipSync(CONTENT)],
  [
    'a packed ZIP entry',
    zipOf({
      'readme.txt': { content: 'read me', method: 8 },
      'DE.txt': { content: CONTENT, method: 8 },
    }),
  ],
  ['a stored ZIP entry', zipOf({ 'DE.txt': { content: CONTENT, method: 0 } })],
])('%s', async (_name, bytes) => {
  expect(await unpack(bytes)).toBe(CONTENT);
});

test('an empty file is empty', async () => {
  expect(await unpack('')).toBe('');
});

test('a ZIP without the wanted entry gives nothing', async () => {
  expect(await unpack(zipOf({ 'readme.txt': { content: 'read me', method: 8 } }))).toBeNull();
});

test('a small file that unpacks to more than allowed is stopped', async () => {
  const bomb = 'a'.repeat(2_000_000);
  await expect(unpack(gzipSync(bomb))).rejects.toThrow(RangeError);
  await expect(unpack(zipOf({ 'DE.txt': { content: bomb, method: 8 } }))).rejects.toThrow(
    RangeError,
  );
});

test('damaged files are refused, wherever they end', async () => {
  const zip = zipOf({ 'DE.txt': { content: CONTENT, method: 8 } });
  for (const length of [5, 40, zip.length - 30, zip.length - 1]) {
    await expect(unpack(zip.subarray(0, length))).rejects.toThrow();
  }
  await expect(unpack(gzipSync(CONTENT).subarray(0, 60))).rejects.toThrow();
});
