import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { ensureDemo } from '../catalogue/index.ts';
import { syncTerms } from '../network/index.ts';
import { exportCommand } from './export.ts';

const context = await testContext();
const { db, network, now, config } = context;
const run = (...args: string[]) => exportCommand.run(args, context);
let slug: string;

beforeAll(async () => {
  await syncTerms(db, network);
  await ensureDemo(db, network, now);
  const { slug: first } = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('o.publication', '=', 'published')
    .orderBy('m.slug')
    .select('m.slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  slug = first;
});

test.each([
  ['csv', 'kurs_schluessel;titel'],
  ['jsonld', '"@type":"Course"'],
  ['ics', 'BEGIN:VEVENT'],
  ['elm', '<learningOpportunity '],
  ['xcri', '<presentation>'],
])('%s of all members into a file', async (format, part) => {
  const out = path.join(config.dataDir, `kurse.${format}`);
  expect(await run('--member', 'all', '--format', format, '--out', out)).toMatchObject({
    exitCode: 0,
    output: { file: out },
  });
  const text = readFileSync(out, 'utf8');
  expect(text).toContain(part);
  if (format === 'ics') expect(text.match(/BEGIN:VCALENDAR|END:VCALENDAR/g)).toHaveLength(2);
});

test('openqcat says what it leaves out and why', async () => {
  const out = path.join(config.dataDir, 'kurse.xml');
  const answer = await run('--member', slug, '--format', 'openqcat', '--out', out);
  expect(answer.exitCode).toBe(0);
  const offers = await db
    .selectFrom('offer as o')
    .innerJoin('member as m', 'm.id', 'o.member_id')
    .where('m.slug', '=', slug)
    .where('o.publication', '=', 'published')
    .select('o.id')
    .execute();
  const text = readFileSync(out, 'latin1');
  const written = text.match(/<EDUCATION type="true">/g)?.length ?? 0;
  expect(answer.output).toMatchObject({ admitted: written });
  expect(answer.messages?.[0]).toBe(
    `${written} Angebote geschrieben, ${offers.length - written} ausgelassen.`,
  );
});

test.each([
  ['nothing'],
  ['--member', 'all'],
  ['--member', 'all', '--format', 'docx'],
  ['--member', 'niemand-da', '--format', 'csv'],
  ['--member', 'niemand-da', '--format', 'ics'],
  ['--member', 'all', '--format', 'openqcat'],
])('a wrong call: %s %s %s %s', async (...args) => {
  expect(await run(...args)).toMatchObject({ exitCode: 2 });
});
