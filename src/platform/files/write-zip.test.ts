import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { readZip } from '../../../tests/support/read-zip.ts';
import { writeZip } from './write-zip.ts';

const at = new Date('2026-11-22T10:20:30Z');

test('another program reads what was written, names with umlauts and folders too', async () => {
  const files = [
    { name: 'lesen.html', bytes: Buffer.from('<p>Müller</p>') },
    { name: 'dateien/größe.txt', bytes: Buffer.from('a'.repeat(100_000)) },
    { name: 'leer', bytes: new Uint8Array() },
  ];
  const archive = writeZip(files, at);
  expect(archive.length).toBeLessThan(1500);
  expect([...(await readZip(archive))]).toEqual(
    files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
  );
});

test('the checksum of the directory is the one of the bytes', () => {
  const bytes = Buffer.from('geprüft');
  const archive = writeZip([{ name: 'a', bytes }], at);
  const entry = archive.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  expect(archive.readUInt32LE(entry + 16)).toBe(crc32(bytes));
});

test.each(['', '/etc/passwd', '../a', 'a/../b', 'a\\b', './a'])('%j is no name', (name) => {
  expect(() => writeZip([{ name, bytes: new Uint8Array() }], at)).toThrow(RangeError);
});
