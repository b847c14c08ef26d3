import path from 'node:path';
import { expect, test } from 'vitest';
import { loadFunding } from '../../load-funding.ts';
import { loadPersonas } from '../../load-personas.ts';
import { evaluate } from '../evaluate.ts';
import { answersOf } from './moves.ts';
import { relatedProgrammes } from './related-programmes.ts';

const folder = path.resolve(import.meta.dirname, '../../../../network/wesel');

test('related programmes alone come out as among all others', async () => {
  const book = await loadFunding(folder);
  const [persona] = await loadPersonas(folder);
  if (persona === undefined) throw new Error('there are no personas');
  const question = { answers: answersOf(persona), keyDate: persona.stichtag };
  const statuses = (ids: ReadonlySet<string>, shown: ReadonlySet<string>) =>
    evaluate({ ...book, programmes: book.programmes.filter(({ id }) => ids.has(id)) }, question)
      .outcomes.filter(({ programme }) => shown.has(programme.id))
      .map(({ programme, status }) => `${programme.id} ${status}`);
  const all = new Set(book.programmes.map(({ id }) => id));
  const related = relatedProgrammes(book.programmes, 'praemie_87a');
  expect(related.size).toBeLessThan(all.size);
  expect(statuses(related, related)).toEqual(statuses(all, related));
});
