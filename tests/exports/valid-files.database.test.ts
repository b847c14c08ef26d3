import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { ensureDemo, writeExport } from '../../src/catalogue/index.ts';
import { loadNetwork, syncTerms } from '../../src/network/index.ts';
import { testDatabase } from '../support/database.ts';
import { readTar } from '../support/read-tar.ts';
import { xcriSchemas } from './xcri-schemas.ts';

const folder = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses');
const elm = path.join(folder, 'elm/loq-xsd-3.1.0.tar.gz');
const xcri = path.join(folder, 'xcri-cap/bindings');
const now = new Date('2026-11-22T09:00:00Z');
const { db } = await testDatabase();
const network = await loadNetwork('network/wesel');
const PAGES = 8192;

beforeAll(async () => {
  await syncTerms(db, network);
  await ensureDemo(db, network, now);
});

async function written(format: string): Promise<string> {
  const publicUrl = 'https://netz.example';
  const answer = await writeExport(db, { member: 'all', format, network, publicUrl, now });
  if (answer.kind !== 'written') throw new Error(answer.message);
  const pieces = [];
  for await (const piece of answer.bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

test.skipIf(!existsSync(elm))(`ELM validates against LOQ 3.1 (needs ${elm})`, async () => {
  const files = [...readTar(readFileSync(elm))].filter(([name]) => name.endsWith('.xsd'));
  // All in one folder: the validator's file system has no others.
  const flat = files.map(([name, contents]) => ({
    fileName: path.basename(name),
    contents: contents.replace(
      /schemaLocation="(?:[^"]*\/)?([^"/]+\.xsd)"/g,
      'schemaLocation="$1"',
    ),
  }));
  const [schema] = flat.filter(({ fileName }) => fileName === 'loq.xsd');
  const xml = await written('elm');
  const result = await validateXML({
    xml: { fileName: 'kurse.xml', contents: xml },
    schema: schema === undefined ? [] : [schema],
    preload: flat.filter(({ fileName }) => fileName !== 'loq.xsd'),
    maxMemoryPages: PAGES,
  });
  expect(result.errors.slice(0, 5)).toEqual([]);
  expect(result.valid).toBe(true);
  expect(xml.match(/<learningOpportunity /g)?.length).toBeGreaterThan(150);
});

test.skipIf(!existsSync(xcri))(
  `XCRI-CAP validates against its bindings (needs ${xcri})`,
  async () => {
    const [schema, ...preload] = xcriSchemas(xcri);
    const xml = await written('xcri');
    const result = await validateXML({
      xml: { fileName: 'kurse.xml', contents: xml },
      schema: schema === undefined ? [] : [schema],
      preload,
      maxMemoryPages: PAGES,
    });
    expect(result.errors.slice(0, 5)).toEqual([]);
    expect(result.valid).toBe(true);
    expect(xml.match(/<presentation>/g)?.length).toBeGreaterThan(150);
  },
);
