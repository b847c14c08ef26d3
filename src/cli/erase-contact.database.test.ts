import { beforeAll, expect, test } from 'vitest';
import { tablesWith } from '../../tests/privacy/database-catalogue.ts';
import { testContext } from '../../tests/support/command-context.ts';
import { someEnquiry } from '../../tests/support/contact.ts';
import { someSender } from '../../tests/support/sign-in-app.ts';
import { ensureDemo } from '../catalogue/index.ts';
import { submitEnquiry } from '../contact/use-cases/enquiry/submit-enquiry.ts';
import { syncTerms } from '../network/index.ts';
import { loadSecret } from '../platform/security/secret.ts';
import { eraseContactCommand } from './erase-contact.ts';

const context = await testContext();
const { db, network, now } = context;
const run = (...args: string[]) => eraseContactCommand.run(args, context);

beforeAll(async () => {
  await syncTerms(db, network);
  await ensureDemo(db, network, now);
});

test('erase-contact leaves a contact in no table, the offers stay, and doing it again finds nothing', async () => {
  const { email } = await db
    .selectFrom('contact')
    .select('email')
    .where('email', 'is not', null)
    // Addresses of organisations stand in their own entry too; this one is named for offers only.
    .where('email', 'not in', (query) =>
      query.selectFrom('member').select('email').where('email', 'is not', null),
    )
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const marker = email ?? '';
  expect(await tablesWith(db, [marker])).toEqual(
    expect.arrayContaining(['public.contact', 'public.source_record']),
  );
  expect(await run(marker.toUpperCase())).toMatchObject({ exitCode: 0 });
  expect(await tablesWith(db, [marker])).toEqual([]);
  const offers = await db.selectFrom('offer').select('id').execute();
  expect(offers.length).toBeGreaterThanOrEqual(150);
  expect(await run(marker)).toMatchObject({ exitCode: 0, output: { rows: {}, files: 0 } });
});

test('who asked by telephone goes by the number, however it is written; others stay', async () => {
  const { config } = context;
  const secret = await loadSecret({ given: config.sessionSecret, dataDir: config.dataDir });
  const parts = { db, network, sender: someSender, secret };
  const ask = (phone: string) =>
    submitEnquiry(parts, someEnquiry({ email: null, answerWay: 'phone', phone, now }));
  const mine = await ask('02064 / 99 88-7');
  const other = await ask('02064 99886');
  const erased = await run('+49 2064 99887');
  expect(erased).toMatchObject({ exitCode: 0, output: { rows: { enquiry: 1 } } });
  const left = await db.selectFrom('enquiry').select('id').execute();
  expect(left).toEqual([{ id: other.enquiryId }]);
  expect(left).not.toContainEqual({ id: mine.enquiryId });
});

test('a whole name goes wherever it stands, longer names stay', async () => {
  const { offer_id } = await db
    .selectFrom('course')
    .select('offer_id')
    .orderBy('offer_id')
    .executeTakeFirstOrThrow();
  const text = (name: string) => `Es lehrt ${name}, dann Ina Demokurs-Maier.`;
  await db
    .updateTable('course')
    .set({ description_text: text('Ina Demokurs') })
    .where('offer_id', '=', offer_id)
    .execute();
  await db
    .updateTable('offer')
    .set({ title: 'Yoga mit Ina Demokurs', slug: 'yoga-mit-ina-demokurs' })
    .where('id', '=', offer_id)
    .execute();
  await run('ina@gast.example', '--name', 'Ina Demokurs');
  const offer = await db
    .selectFrom('offer')
    .select(['title', 'slug'])
    .where('id', '=', offer_id)
    .executeTakeFirst();
  expect(offer).toEqual({ title: 'Yoga mit [gelöscht]', slug: 'yoga-mit' });
  const course = await db
    .selectFrom('course')
    .select('description_text')
    .where('offer_id', '=', offer_id)
    .executeTakeFirstOrThrow();
  expect(course.description_text).toBe(text('[gelöscht]'));
});

test('an address that a member publishes as its own is refused', async () => {
  const { email } = await db
    .selectFrom('member')
    .select('email')
    .where('email', 'is not', null)
    .executeTakeFirstOrThrow();
  expect(await run(email ?? '')).toMatchObject({ exitCode: 1 });
  expect(await tablesWith(db, [email ?? ''])).toContain('public.member');
});

test.each([
  [[]],
  [['kein@']],
  [['a@b.example', 'c@b.example']],
  [['a@b.example', '--all']],
  [['a@b.example', '--name', 'Ina']],
])('erase-contact with %j is wrong usage', async (args) => {
  expect((await run(...args)).exitCode).toBe(2);
});
