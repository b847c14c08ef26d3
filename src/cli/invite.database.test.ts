import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { addProvider } from '../../tests/support/members.ts';
import { inviteCommand } from './invite.ts';

const context = await testContext();
await addProvider(context.db, 'werkhof');
const run = (...args: string[]) => inviteCommand.run(args, context);

test('invite prints the link, because the first person may have no mail yet', async () => {
  const result = await run('buero@netz.example', '--office', 'office');
  expect(result.exitCode).toBe(0);
  expect(result.output).toEqual({
    email: 'buero@netz.example',
    for: context.network.settings.name,
    role: 'office',
    expires: '2026-12-06T09:00:00.000Z',
    link: expect.stringMatching(/^http:\/\/localhost:\d+\/einladung\/[\w-]{43}$/),
  });
});

test('invite for a member names it', async () => {
  const result = await run('leitung@werkhof.example', '--member', 'werkhof', '--role', 'owner');
  expect(result).toMatchObject({ exitCode: 0, output: { for: 'Demo werkhof', role: 'owner' } });
});

test.each([
  [[]],
  [['kein@', '--office', 'office']],
  [['a@b.example']],
  [['a@b.example', '--office', 'owner']],
  [['a@b.example', '--member', 'werkhof']],
  [['a@b.example', '--member', 'werkhof', '--role', 'office']],
  [['a@b.example', '--member', 'werkhof', '--role', 'owner', '--office', 'office']],
  [['a@b.example', 'b@b.example', '--office', 'office']],
  [['a@b.example', '--member', 'niemand', '--role', 'owner']],
  [['a@b.example', '--farbe']],
])('invite with %j is wrong usage', async (args) => {
  expect((await run(...args)).exitCode).toBe(2);
});

test('too many letters to one address are refused with a sentence', async () => {
  for (let i = 0; i < 6; i++) await run('viele@netz.example', '--office', 'auditor');
  const result = await run('viele@netz.example', '--office', 'auditor');
  expect(result).toMatchObject({ exitCode: 1, messages: [expect.stringContaining('Briefe')] });
});
