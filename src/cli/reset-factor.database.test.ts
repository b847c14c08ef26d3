import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { giveApp, signedInActor } from '../../tests/support/factor-app.ts';
import { resetFactorCommand } from './reset-factor.ts';

const context = await testContext();
const run = (...args: string[]) => resetFactorCommand.run(args, context);

test('reset-factor removes what a person has lost, and says how many there were', async () => {
  const { db, now } = context;
  const email = 'verloren@werkhof.example';
  const { personId } = await signedInActor(db, { email, now });
  await giveApp(db, personId, now);
  expect(await run(email)).toMatchObject({ exitCode: 0, output: { email, factors: 1 } });
  expect(await run(email)).toMatchObject({ exitCode: 0, output: { email, factors: 0 } });
});

test('reset-factor for nobody is refused', async () => {
  expect((await run('niemand@werkhof.example')).exitCode).toBe(1);
});

test.each([[[]], [['kein@']], [['a@b.example', 'c@b.example']], [['--all']]])(
  'reset-factor with %j is wrong usage',
  async (args) => {
    expect((await run(...args)).exitCode).toBe(2);
  },
);
