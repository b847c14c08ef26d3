import { expect, test } from 'vitest';
import { InTurn } from './in-turn.ts';

test('tasks run one after the other, also after one that fails', async () => {
  const turns = new InTurn();
  const done: string[] = [];
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const first = turns.run(async () => {
    await gate;
    done.push('first');
    throw new Error('no luck');
  });
  const second = turns.run(async () => {
    done.push('second');
    return 2;
  });
  open();
  await expect(first).rejects.toThrow('no luck');
  expect(await second).toBe(2);
  await turns.idle();
  expect(done).toEqual(['first', 'second']);
});
