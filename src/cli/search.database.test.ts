import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { searchCommand } from './search.ts';

const context = await testContext();

test('search explains its answer where that is asked for', async () => {
  const plain = await searchCommand.run(['q=Pkw'], context);
  expect(plain).toMatchObject({ exitCode: 0, output: { total: 0 } });
  expect(plain.output).not.toHaveProperty('explain');
  const explained = await searchCommand.run(['q=Pkw&explain=1'], context);
  expect(explained).toMatchObject({
    exitCode: 0,
    output: { explain: { words: [{ word: 'Pkw', role: 'word' }], hits: [] } },
  });
});

test('search names a parameter that is wrong', async () => {
  const result = await searchCommand.run(['q=Pkw&explain=2'], context);
  expect(result.exitCode).toBe(1);
  expect(result.messages?.join()).toContain('explain');
});
