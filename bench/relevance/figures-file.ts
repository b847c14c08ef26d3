import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  type ClassMeasures,
  type QualityFigures,
  QualityFiguresSchema,
} from '../../src/catalogue/web/quality/quality-figures.ts';
import { figuresTable, withTable } from './figures-table.ts';

const FIGURES = path.resolve('src/catalogue/web/quality/figures.json');
export const QUALITY_DOCUMENT = path.resolve('docs/search-quality.md');

/** The figures as they are committed. */
export function readFigures(): QualityFigures {
  return QualityFiguresSchema.parse(JSON.parse(readFileSync(FIGURES, 'utf8')));
}

/** Puts the figures where the portal publishes them and into the table of the document. */
export function writeFigures(figures: QualityFigures): void {
  writeFileSync(FIGURES, `${JSON.stringify(figures, null, 2)}\n`);
  const text = readFileSync(QUALITY_DOCUMENT, 'utf8');
  writeFileSync(QUALITY_DOCUMENT, withTable(text, figuresTable(figures)));
}

/** What is worse than before, one sentence per figure; a class that is not measured any more counts as worse. */
export function whatFell(
  before: readonly ClassMeasures[],
  now: readonly ClassMeasures[],
): readonly string[] {
  return before.flatMap((old) => {
    const own = now.find((one) => one.class === old.class);
    if (own === undefined) return [`${old.class}: no question any more`];
    const higherIsBetter = ['recallAt20', 'precisionAt10', 'meanReciprocalRank'] as const;
    return [
      ...higherIsBetter
        .filter((name) => (own[name] ?? 0) < (old[name] ?? 0))
        .map((name) => `${old.class}: ${name} was ${old[name]}, is ${own[name]}`),
      ...(own.withForbiddenHits > old.withForbiddenHits
        ? [
            `${old.class}: ${own.withForbiddenHits} questions with forbidden hits, before ${old.withForbiddenHits}`,
          ]
        : []),
    ];
  });
}
