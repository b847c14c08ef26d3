import { expect, test } from 'vitest';
import { Xml } from '../xml/xml.ts';
import { WaitingSections } from './sections.ts';

test('what is added to sections by turns comes back section by section, also when it is too much to be held', async () => {
  const sections = await WaitingSections.open(['a', 'b']);
  const long = 'ä😀'.repeat(20_000);
  for (let number = 0; number < 5; number += 1) {
    await sections.add('b', [new Xml(`b${number}${long}`)]);
    await sections.add('a', [new Xml(`a${number}`), new Xml('x')]);
  }
  const of = async (name: 'a' | 'b') => {
    const pieces = [];
    for await (const piece of sections.pieces(name)) pieces.push(piece);
    return pieces.join('');
  };
  expect(await of('a')).toBe('a0\nx\na1\nx\na2\nx\na3\nx\na4\nx\n');
  expect(await of('b')).toBe([0, 1, 2, 3, 4].map((number) => `b${number}${long}\n`).join(''));
  await sections.close();
});
