import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { z } from 'zod';
import { readXmlElement } from '../../src/catalogue/exchange/xml/read-xml-element.ts';
import { ensureDemo, writeExport } from '../../src/catalogue/index.ts';
import { exportContext } from '../../src/catalogue/use-cases/export/export-context.ts';
import { findLeftOut } from '../../src/catalogue/use-cases/export/left-out.ts';
import { loadNetwork, syncTerms } from '../../src/network/index.ts';
import { testDatabase } from '../support/database.ts';
import { readTar } from '../support/read-tar.ts';
import { makeHostile } from './hostile-offers.ts';
import { LEFT_OUT } from './left-out-of-demo.ts';
import { structureProblems } from './openqcat-structure.ts';
import { xcriSchemas } from './xcri-schemas.ts';

const folder = path.resolve(process.env.SHARED_DIR ?? '../shared', 'data/courses');
const elm = path.join(folder, 'elm/loq-xsd-3.1.0.tar.gz');
const xcri = path.join(folder, 'xcri-cap/bindings');
const now = new Date('2026-11-22T09:00:00Z');
const { db } = await testDatabase();
const network = await loadNetwork('network/wesel');
const PAGES = 8192;

let members: readonly { readonly id: string; readonly slug: string }[];
let leftOut: string[];

beforeAll(async () => {
  await syncTerms(db, network);
  await ensureDemo(db, network, now);
  members = await db
    .selectFrom('member')
    .where('id', 'in', db.selectFrom('offer').select('member_id'))
    .where('publication', '=', 'published')
    .orderBy('slug')
    .select(['id', 'slug'])
    .execute();
  const context = exportContext(network, 'https://netz.example', now);
  leftOut = [];
  for (const { id } of members) {
    const found = await findLeftOut(db, id, context);
    for (const { title, reasons } of found.leftOut)
      leftOut.push(`${title}: ${reasons.map(({ code }) => code).join(', ')}`);
  }
  await makeHostile(db);
}, 120_000);

test('the national portal gets what it admits of the demo network, and no more', () => {
  expect(leftOut.sort()).toEqual([...LEFT_OUT].sort());
});

test('openQ-cat is built as described, whatever the offers hold', async () => {
  const problems = new Set<string>();
  let services = 0;
  for (const { slug } of members) {
    const xml = await written('openqcat', slug, 'latin1');
    const read = readXmlElement(xml.replace(/^<\?xml[^>]*>\s*/, ''));
    if (read.kind === 'malformed') throw new Error(`${slug}: ${read.reason}`);
    for (const problem of structureProblems(read.element)) problems.add(`${slug}: ${problem}`);
    services += xml.match(/<SERVICE mode/g)?.length ?? 0;
  }
  expect([...problems]).toEqual([]);
  expect(services).toBeGreaterThan(300);
});

async function written(
  format: string,
  member = 'all',
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<string> {
  const publicUrl = 'https://netz.example';
  const answer = await writeExport(db, { member, format, network, publicUrl, now });
  if (answer.kind !== 'written') throw new Error(answer.message);
  const pieces = [];
  for await (const piece of answer.bytes) pieces.push(piece);
  return Buffer.concat(pieces).toString(encoding);
}

const Price = z.object({
  category: z.enum(['Free', 'Paid']),
  price: z.number().min(0),
  priceCurrency: z.literal('EUR'),
});
/** What schema.org and the search engines want of a course (Google, "Course info"). */
const Course = z.object({
  '@type': z.literal('Course'),
  '@id': z.url(),
  name: z.string().min(1),
  description: z.string().min(1),
  provider: z.object({ '@type': z.literal('Organization'), name: z.string(), url: z.url() }),
  offers: z.array(Price).optional(),
  hasCourseInstance: z.array(
    z.object({
      '@type': z.literal('CourseInstance'),
      courseMode: z.enum(['Onsite', 'Online', 'Blended']).optional(),
      startDate: z.iso
        .date()
        .or(z.iso.datetime({ offset: true }))
        .optional(),
      endDate: z.iso.date().optional(),
      courseWorkload: z
        .string()
        .regex(/^PT\d+M$/)
        .optional(),
      offers: Price.optional(),
    }),
  ),
});

test('JSON-LD has what search engines want, whatever the offers hold', async () => {
  const file = z
    .object({ '@graph': z.array(z.unknown()) })
    .parse(JSON.parse(await written('jsonld')));
  const problems = file['@graph'].flatMap((course) => Course.safeParse(course).error?.issues ?? []);
  expect(problems).toEqual([]);
  expect(file['@graph'].length).toBeGreaterThan(150);
});

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
