import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { AnswerDocument } from '../../src/contact/model/answers/answer-document.ts';
import { createFinder } from '../../src/contact/model/answers/find-answers.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => parse(readFileSync(path.join(root, file), 'utf8'));

const { answers } = read('network/wesel/demo/contact/answers.yaml') as {
  answers: readonly ({ slug: string } & Record<string, unknown>)[];
};
const judged = read('tests/contact/judged-answers.yaml') as {
  questions: readonly (readonly [string, string | readonly string[]])[];
  silent: readonly string[];
};
const today = '2026-11-23';
const find = createFinder(
  answers
    .filter(({ waits }) => waits !== true)
    .map(({ slug, ...document }) => ({
      id: slug,
      slug,
      document: AnswerDocument.parse(document),
      owner: null,
      checkedOn: today,
      expiresOn: today,
    })),
);

test('nine of ten questions get the right answer among the first two', () => {
  const missed = judged.questions.flatMap(([words, right]) => {
    const found = find({ words, today, mustAsk: true }).map(
      ({ answer, score }) => `${answer.slug} ${score.toFixed(2)}`,
    );
    const fits = found.some((line) => [right].flat().includes(line.split(' ')[0] ?? ''));
    return fits ? [] : [`${words} → ${found.join(', ')}`];
  });
  const recall = 1 - missed.length / judged.questions.length;
  expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9);
});

test('whoever searches for a course gets no answers in between', () => {
  const disturbed = judged.silent.flatMap((words) =>
    find({ words, today, mustAsk: true }).map(({ answer }) => `${words} → ${answer.slug}`),
  );
  expect(disturbed).toEqual([]);
});

test('no question of the judged set stands in the answers themselves', () => {
  const known = new Set(
    answers.flatMap(({ question, wordings }) =>
      [Object.values(question as object), wordings as string[]]
        .flat()
        .map((one) => String(one).toLowerCase()),
    ),
  );
  const own = judged.questions.filter(([words]) => known.has(words.toLowerCase()));
  // Three that the network named itself as what people type.
  expect(own.length).toBeLessThanOrEqual(3);
});
