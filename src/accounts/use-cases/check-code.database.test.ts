import { beforeEach, describe, expect, test } from 'vitest';
import { accountsDatabase } from '../../../tests/support/accounts-database.ts';
import { addPerson, codeOfLastLetter, someSender } from '../../../tests/support/sign-in-app.ts';
import { type CheckedCode, checkCode } from './check-code.ts';
import { sendCode } from './send-code.ts';

const { db } = await accountsDatabase();
const codeKey = Buffer.alloc(32, 3);
const email = 'anna@verein.example';
const personId = await addPerson(db, { email });

// Each test begins long after the limits have forgotten the one before.
let now = new Date('2026-11-23T08:00:00Z');
const forward = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
beforeEach(async () => {
  forward(120);
  await db.updateTable('person').set({ blocked_at: null }).execute();
});

async function send(to = email, oldToken: string | null = null): Promise<string> {
  const request = {
    email: to,
    language: 'de',
    sender: someSender,
    codeKey,
    oldToken,
    now,
  } as const;
  const sent = await db.transaction().execute((trx) => sendCode(trx, request));
  if (sent.kind !== 'sent') throw new Error('no code');
  return sent.browserToken;
}

const type = (browserToken: string | null, code: string): Promise<CheckedCode> =>
  db.transaction().execute((trx) => checkCode(trx, { browserToken, code, codeKey, now }));

const lastCode = async (): Promise<string> => (await codeOfLastLetter(db, email)) ?? '';
const wrongOf = (code: string): string => (code === '00000000' ? '11111111' : '00000000');
const RIGHT = { kind: 'right', personId };
const OVER = { kind: 'over' };

describe('a code', () => {
  test('ASVS 6.5.1: counts once, also for requests at the same moment', async () => {
    const browser = await send();
    const code = await lastCode();
    const answers = await Promise.all(Array.from({ length: 6 }, () => type(browser, code)));
    expect(answers.filter(({ kind }) => kind === 'right')).toEqual([RIGHT]);
    expect(answers.filter(({ kind }) => kind === 'over')).toHaveLength(5);
  });

  test('ASVS 6.5.5: counts for 10 minutes', async () => {
    const browser = await send();
    forward(10);
    expect(await type(browser, await lastCode())).toEqual(OVER);
    forward(-0.1);
    expect(await type(browser, await lastCode())).toEqual(RIGHT);
  });

  test('ASVS 6.6.2: counts only in the browser that asked for it', async () => {
    await send();
    const code = await lastCode();
    forward(1);
    const other = await send();
    expect(await type(other, code)).toMatchObject({ kind: 'wrong' });
    expect(await type('planted', code)).toEqual(OVER);
    expect(await type(null, code)).toEqual(OVER);
  });

  test('ASVS 6.6.2: ends the former one of the browser', async () => {
    const browser = await send();
    const code = await lastCode();
    await send(email, browser);
    expect(await type(browser, code)).toEqual(OVER);
  });

  test('is stored only as a digest that needs the portal’s key', async () => {
    const browser = await send();
    const code = await lastCode();
    const rows = await db.selectFrom('sign_in_attempt').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(code);
    const typed = { browserToken: browser, code, codeKey: Buffer.alloc(32, 4), now };
    const answer = await db.transaction().execute((trx) => checkCode(trx, typed));
    expect(answer).toMatchObject({ kind: 'wrong' });
  });

  test('of somebody who was blocked meanwhile does not count', async () => {
    const browser = await send();
    await db.updateTable('person').set({ blocked_at: now }).where('id', '=', personId).execute();
    expect(await type(browser, await lastCode())).toEqual({ kind: 'wrong', triesLeft: 4 });
  });
});

describe('ASVS 6.6.3: guessing', () => {
  test('ends after five wrong tries, noted without a name', async () => {
    const browser = await send();
    const code = await lastCode();
    const left: unknown[] = [];
    for (let tries = 0; tries < 5; tries++) left.push(await type(browser, wrongOf(code)));
    expect(left).toEqual([
      ...[4, 3, 2, 1].map((triesLeft) => ({ kind: 'wrong', triesLeft })),
      OVER,
    ]);
    expect(await type(browser, code)).toEqual(OVER);
    const notes = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('action', '=', 'sign_in.wrong_code')
      .where('at', '=', now)
      .execute();
    expect(notes).toHaveLength(5);
    expect(notes.every((noted) => noted.actor_id === null)).toBe(true);
  });

  test('ends after twenty wrong tries of the address, from however many browsers at once', async () => {
    const browsers: string[] = [];
    for (let codes = 0; codes < 5; codes++) {
      forward(1);
      browsers.push(await send());
    }
    const code = await lastCode();
    const wrong = wrongOf(code);
    const tries = browsers.flatMap((browser) => Array.from({ length: 5 }, () => browser));
    await Promise.all(tries.map((browser) => type(browser, wrong)));
    const { sum } = await db
      .selectFrom('sign_in_attempt')
      .select((row) => row.fn.sum('tries').as('sum'))
      .where('created_at', '>', new Date(now.getTime() - 30 * 60_000))
      .executeTakeFirstOrThrow();
    expect(Number(sum)).toBe(20);
    for (const browser of browsers) expect(await type(browser, code)).toEqual(OVER);
  });

  test('what is no code costs no try', async () => {
    const browser = await send();
    for (const text of ['', '1234', 'Code']) {
      expect(await type(browser, text)).toEqual({ kind: 'no_code' });
    }
    expect(await type(browser, await lastCode())).toEqual(RIGHT);
  });

  test('an address of nobody has tries too, and none hits', async () => {
    const browser = await send('wer@verein.example');
    expect(await type(browser, '00000000')).toEqual({ kind: 'wrong', triesLeft: 4 });
  });
});
