import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { QUALITY_DOCUMENT, readFigures } from '../../bench/relevance/figures-file.ts';
import { figuresTable, withTable } from '../../bench/relevance/figures-table.ts';
import { readJudgedQueries } from '../../bench/relevance/judged-query.ts';
import { CATALOGUES, QUESTION_CLASSES } from '../../src/catalogue/web/quality/quality-figures.ts';

const figures = readFigures();

describe('the published figures', () => {
  test('cover all catalogues and classes', () => {
    expect(figures.catalogues.map(({ name }) => name)).toEqual([...CATALOGUES]);
    expect(figures.classes.map((one) => one.class)).toEqual([...QUESTION_CLASSES]);
  });

  test('are those in docs/search-quality.md', () => {
    const document = readFileSync(QUALITY_DOCUMENT, 'utf8');
    expect(withTable(document, figuresTable(figures))).toBe(document);
  });
});

describe('the judged set', () => {
  test('asks at least 240 questions, and at least 12 of each class', async () => {
    const questions = (await Promise.all(CATALOGUES.map(readJudgedQueries))).flat();
    expect(questions.length).toBeGreaterThanOrEqual(240);
    const scarce = QUESTION_CLASSES.filter(
      (name) => questions.filter((one) => one.class === name).length < 12,
    );
    expect(scarce).toEqual([]);
  });

  test.each(CATALOGUES)('asks nothing twice in %s', async (name) => {
    const asked = (await readJudgedQueries(name)).map(({ q, filters }) =>
      JSON.stringify([q, filters]),
    );
    expect(asked.filter((question, at) => asked.indexOf(question) !== at)).toEqual([]);
  });
});
