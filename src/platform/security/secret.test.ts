import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OperatorProblem } from '../operator-problem.ts';
import { keyFor, loadSecret, open, seal } from './secret.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secret-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the portal’s secret', () => {
  test('is generated once, for the portal’s user alone (ASVS 13.3.1)', async () => {
    const dataDir = path.join(folder, 'new');
    const secret = await loadSecret({ given: undefined, dataDir });
    const file = path.join(dataDir, 'session.secret');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(await loadSecret({ given: undefined, dataDir })).toEqual(secret);
  });

  test('is the same for processes that start at once', async () => {
    const secrets = await Promise.all(
      Array.from({ length: 8 }, () => loadSecret({ given: undefined, dataDir: folder })),
    );
    expect(new Set(secrets.map((secret) => secret.toString()))).toHaveProperty('size', 1);
    expect((await readFile(path.join(folder, 'session.secret'), 'utf8')).trim()).toBe(
      secrets[0]?.toString(),
    );
  });

  test('of the operator comes first; one that is too short is refused', async () => {
    const given = 'x'.repeat(32);
    expect((await loadSecret({ given, dataDir: folder })).toString()).toBe(given);
    const short = loadSecret({ given: 'kurz', dataDir: folder });
    await expect(short).rejects.toThrow(OperatorProblem);
    await expect(short).rejects.toThrow(/SESSION_SECRET ist zu kurz: 4 Zeichen/);
  });

  test('from a damaged file stops the start', async () => {
    await writeFile(path.join(folder, 'session.secret'), '\n');
    await expect(loadSecret({ given: undefined, dataDir: folder })).rejects.toThrow('zu kurz');
  });
});

describe('sealing', () => {
  const secret = Buffer.from('s'.repeat(32));
  const key = keyFor(secret, 'one');

  test('each purpose has a key of its own', () => {
    expect(key).toHaveLength(32);
    expect(keyFor(secret, 'one')).toEqual(key);
    expect(keyFor(secret, 'two')).not.toEqual(key);
    expect(keyFor(Buffer.from('t'.repeat(32)), 'one')).not.toEqual(key);
  });

  test('gives the text back, and never the same bytes twice', () => {
    const sealed = seal(key, 'geheim – 🔑', 'person 1');
    expect(open(key, sealed, 'person 1')).toBe('geheim – 🔑');
    expect(sealed.includes('geheim')).toBe(false);
    expect(seal(key, 'geheim – 🔑', 'person 1')).not.toEqual(sealed);
  });

  test('ASVS 11.3.3: gives nothing for another key, another context, changed or cut bytes', () => {
    const sealed = seal(key, 'geheim', 'person 1');
    expect(open(keyFor(secret, 'two'), sealed, 'person 1')).toBeNull();
    expect(open(key, sealed, 'person 2')).toBeNull();
    expect(open(key, sealed.subarray(0, 10), 'person 1')).toBeNull();
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(place) ^ 1, place);
      expect(open(key, changed, 'person 1')).toBeNull();
    }
  });
});
