import { beforeEach, describe, expect, test } from 'vitest';
import { memberRow } from '../../../../tests/support/catalogue-rows.ts';
import { testDatabase } from '../../../../tests/support/database.ts';
import { addPerson } from '../../../../tests/support/sign-in-app.ts';
import { loadNetwork } from '../../../network/index.ts';
import { type SlipContent, SlipContentSchema } from '../../model/slips/slip-content.ts';
import type { SlipStep } from '../../model/slips/slip-state.ts';
import { slipByCode } from '../../queries/slips/find-slip.ts';
import { issuedSlips, receivedSlips } from '../../queries/slips/list-slips.ts';
import { codesOfBlock, slipBlocks } from '../../queries/slips/slip-blocks.ts';
import { slipFigures } from '../../queries/slips/slip-figures.ts';
import { expireSlips } from './expire-slips.ts';
import { fillSlip } from './fill-slip.ts';
import { followUpSlip } from './follow-up-slip.ts';
import { issueSlip } from './issue-slip.ts';
import { newSlipCode } from './new-slip-code.ts';
import { printBlock } from './print-block.ts';
import { seedDemoSlips } from './seed-demo-slips.ts';
import { stepSlip } from './step-slip.ts';

const { db } = await testDatabase();
const now = new Date('2026-11-23T08:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
for (const slug of ['haus', 'ziel', 'andere'])
  await db.insertInto('member').values(memberRow(slug)).execute();
const personId = await addPerson(db, { email: 'demo@haus.example' });
const by = { personId, isOffice: false };

const content: SlipContent = {
  name: 'Demo-Ziel',
  purpose: null,
  street: 'Demoweg 3',
  postalCode: '46483',
  place: 'Wesel',
  room: null,
  day: null,
  time: null,
  hours: [],
  bus: null,
  phone: null,
  person: null,
  things: [],
  ownWords: null,
};
const slip = {
  issuerMemberId: 'm-haus',
  channel: 'desk' as const,
  language: 'ar' as const,
  targetMemberId: 'm-ziel' as string | null,
  serviceKey: null,
  offerId: null,
  content,
  by,
  now,
};
const step = (code: string, to: SlipStep, memberId = 'm-ziel', at = now) =>
  stepSlip(db, { code, memberId, to, by, now: at });
const listed = async (at = now) =>
  (await issuedSlips(db, { memberId: 'm-haus', filter: null, page: 1, now: at })).counts;
const blankCodes = async () => {
  const blockId = await printBlock(db, { ...slip, memberId: 'm-haus' });
  const block = await codesOfBlock(db, { blockId, memberId: 'm-haus' });
  return (block?.slips ?? []).map(({ code }) => code);
};

beforeEach(async () => {
  await db.deleteFrom('slip_block').execute();
  await db.deleteFrom('handover_slip').execute();
  await db.deleteFrom('slip_count').execute();
});

describe('a slip goes its way', () => {
  test('issued, arrived, enrolled, closed: the issuer sees each step', async () => {
    const { code } = await issueSlip(db, slip);
    expect(await listed()).toMatchObject({ issued: 1, arrived: 0 });
    expect(await step(code, 'enrolled')).toEqual({ kind: 'too_early' });
    expect((await step(code, 'arrived')).kind).toBe('stepped');
    expect(await listed()).toMatchObject({ issued: 0, arrived: 1 });
    expect((await receivedSlips(db, 'm-ziel', now)).map((one) => one.code)).toEqual([code]);
    expect((await step(code, 'enrolled')).kind).toBe('stepped');
    expect(await step(code, 'arrived')).toEqual({ kind: 'there', state: 'enrolled' });
    expect((await step(code, 'closed')).kind).toBe('stepped');
    expect(await listed()).toMatchObject({ arrived: 0, enrolled: 0, closed: 1 });
  });

  test('another desk and an unknown code change nothing', async () => {
    const { code } = await issueSlip(db, slip);
    expect(await step(code, 'arrived', 'm-andere')).toEqual({ kind: 'elsewhere' });
    expect(await step(newSlipCode(), 'arrived')).toEqual({ kind: 'unknown' });
    expect(await listed()).toMatchObject({ issued: 1 });
  });

  test('scanned by two at once, it arrives once', async () => {
    const { code } = await issueSlip(db, slip);
    const answers = await Promise.all(Array.from({ length: 10 }, () => step(code, 'arrived')));
    expect(answers.filter(({ kind }) => kind === 'stepped')).toHaveLength(1);
    expect(answers.filter(({ kind }) => kind === 'there')).toHaveLength(9);
  });

  test('a code that chance gives twice is not given out twice', async () => {
    const { code } = await issueSlip(db, slip);
    const codes = [code, code, newSlipCode()];
    const second = await issueSlip(db, slip, () => codes.shift() ?? '');
    expect(second.code).not.toBe(code);
  });
});

describe('nobody has shown it', () => {
  test('open after 14 days; waiting asks again after 14 more, anything else closes it', async () => {
    const { slipId, code } = await issueSlip(db, slip);
    expect(await listed(inDays(13))).toMatchObject({ open: 0 });
    expect(await listed(inDays(14))).toMatchObject({ open: 1 });
    const decide = (outcome: 'wait' | 'not_come', at: Date) =>
      followUpSlip(db, { slipId, memberId: 'm-haus', outcome, by, now: at });
    expect(await decide('wait', inDays(15))).toBe('noted');
    expect(await listed(inDays(28))).toMatchObject({ open: 0, issued: 1 });
    expect(await listed(inDays(29))).toMatchObject({ open: 1 });
    expect(await decide('not_come', inDays(30))).toBe('noted');
    expect(await listed(inDays(30))).toMatchObject({ open: 0, closed: 1 });
    expect(await decide('wait', inDays(31))).toBe('over');
    expect(await step(code, 'arrived', 'm-ziel', inDays(31))).toEqual({
      kind: 'there',
      state: 'closed',
    });
  });

  test('not for another member', async () => {
    const { slipId } = await issueSlip(db, slip);
    const other = { slipId, memberId: 'm-ziel', outcome: 'not_come' as const, by, now };
    expect(await followUpSlip(db, other)).toBe('over');
  });
});

describe('pure paper', () => {
  test('50 blocks printed at once have 1000 different codes', async () => {
    await Promise.all(
      Array.from({ length: 50 }, () => printBlock(db, { ...slip, memberId: 'm-haus' })),
    );
    const rows = await db.selectFrom('handover_slip').select('code').distinct().execute();
    expect(rows).toHaveLength(1000);
  });

  test('typed in later: counts from the day it was given out', async () => {
    const [code = ''] = await blankCodes();
    const fill = { ...slip, code, givenOutAt: inDays(-3) };
    expect((await fillSlip(db, fill)).kind).toBe('filled');
    expect(await fillSlip(db, fill)).toEqual({ kind: 'before' });
    expect(await slipByCode(db, code, now)).toMatchObject({
      state: 'issued',
      isPaper: true,
      issuedAt: inDays(-3),
      expiresAt: inDays(87),
    });
    expect((await slipBlocks(db, 'm-haus'))[0]?.blank).toBe(19);
  });

  test('shown before it was typed in: arrived at the desk that saw it, and stays so', async () => {
    const [code = ''] = await blankCodes();
    expect((await step(code, 'arrived', 'm-andere')).kind).toBe('stepped');
    expect(await listed()).toMatchObject({ arrived: 1 });
    expect((await fillSlip(db, { ...slip, code, givenOutAt: inDays(-1) })).kind).toBe('filled');
    expect(await slipByCode(db, code, now)).toMatchObject({
      state: 'arrived',
      targetMemberId: 'm-andere',
      content: { name: 'Demo-Ziel' },
    });
  });

  test('only who has the block can type it in, and single slips never', async () => {
    const [code = ''] = await blankCodes();
    const other = { ...slip, issuerMemberId: 'm-andere', code, givenOutAt: now };
    expect(await fillSlip(db, other)).toEqual({ kind: 'unknown' });
    const single = await issueSlip(db, slip);
    const again = { ...slip, code: single.code, givenOutAt: now };
    expect(await fillSlip(db, again)).toEqual({ kind: 'unknown' });
  });
});

describe('after 90 days', () => {
  test('the code is unknown at once; the care leaves a count, once, even when four do it', async () => {
    const codes = [];
    for (let at = 0; at < 6; at++) codes.push((await issueSlip(db, slip)).code);
    const [first = '', second = ''] = codes;
    await step(first, 'arrived');
    await step(first, 'enrolled');
    await step(second, 'arrived');
    expect(await slipByCode(db, first, inDays(90))).toBeNull();
    expect(await step(second, 'closed', 'm-ziel', inDays(91))).toEqual({ kind: 'unknown' });
    const figures = [
      {
        month: '2026-11-01',
        channel: 'desk',
        isPaper: false,
        issued: 6,
        arrived: 2,
        enrolled: 1,
      },
    ];
    expect(await slipFigures(db)).toEqual(figures);
    await expireSlips(db, inDays(89));
    expect(await db.selectFrom('slip_count').selectAll().execute()).toEqual([]);
    await Promise.all(Array.from({ length: 4 }, () => expireSlips(db, inDays(90))));
    await expireSlips(db, inDays(91));
    expect(await db.selectFrom('handover_slip').selectAll().execute()).toEqual([]);
    expect(await slipFigures(db, { from: '2026-11-15' })).toEqual(figures);
    expect(await slipFigures(db, { from: '2026-12-01' })).toEqual([]);
  });

  test('a blank slip lies in the drawer for a year, is no count, and takes its block along', async () => {
    await blankCodes();
    await expireSlips(db, inDays(364));
    expect(await slipBlocks(db, 'm-haus')).toHaveLength(1);
    await expireSlips(db, inDays(365));
    expect(await slipBlocks(db, 'm-haus')).toEqual([]);
    expect(await slipFigures(db)).toEqual([]);
  });
});

test('the demo has slips in every state but the last, once, beside what people have issued', async () => {
  const network = await loadNetwork('network/wesel');
  for (const slug of ['frag-wesel', 'bildungsrad', 'leseinsel', 'sprachhaus-brueckentor'])
    await db.insertInto('member').values(memberRow(slug)).execute();
  await issueSlip(db, slip);
  await Promise.all(Array.from({ length: 2 }, () => seedDemoSlips(db, network, now)));
  const rows = await db
    .selectFrom('handover_slip')
    .where('issued_by', 'is', null)
    .select(['state', 'content'])
    .execute();
  expect(rows.length).toBeGreaterThan(4);
  expect(new Set(rows.map(({ state }) => state))).toEqual(
    new Set(['issued', 'arrived', 'enrolled']),
  );
  for (const { content } of rows) expect(SlipContentSchema.safeParse(content).success).toBe(true);
});
