import { writeFileSync } from 'node:fs';
import {
  CATALOGUES,
  type Measures,
  type QualityFigures,
} from '../src/catalogue/web/quality/quality-figures.ts';
import { BUDGETS } from './relevance/budgets.ts';
import { readFigures, whatFell, writeFigures } from './relevance/figures-file.ts';
import { figuresOf, type JudgedAnswers } from './relevance/figures-of.ts';
import { judgeCatalogue } from './relevance/judge-catalogue.ts';
import { readJudgedQueries } from './relevance/judged-query.ts';
import { openCatalogue } from './relevance/open-catalogues.ts';
import { reportText } from './relevance/print-report.ts';
import { openDatabases } from './support/databases.ts';
import { atLeast, type BenchOptions, type Report } from './support/figure.ts';

const IN_EACH_CLASS = { recallAt20: BUDGETS.inEachClass, precisionAt10: BUDGETS.inEachClass };

/**
 * The judged questions (docs/search-quality.md): figures over all catalogues, per class and per catalogue, then the questions answered
 * worst. `--write` publishes the figures if none fell, `--write-lower` even then (for judgements that were corrected).
 * RELEVANCE_REPORT names a file for the report, RELEVANCE_CATALOGUES limits the catalogues (demo,berlin,generated).
 */
export default async function bench(
  report: Report,
  { shared, flags = [] }: BenchOptions,
): Promise<void> {
  const judged = await judgeAll(report, shared);
  const figures = figuresOf(judged, new Date().toISOString().slice(0, 10));
  const text = reportText(figures, judged);
  process.stdout.write(text);
  const reportFile = process.env.RELEVANCE_REPORT;
  if (reportFile !== undefined) writeFileSync(reportFile, text);
  reportMeasures(report, 'all', figures.overall, BUDGETS);
  for (const one of figures.classes) reportMeasures(report, one.class, one, IN_EACH_CLASS);
  if (flags.includes('--write') || flags.includes('--write-lower'))
    publish(report, figures, flags.includes('--write-lower'));
}

async function judgeAll(report: Report, shared: string | null): Promise<JudgedAnswers[]> {
  const wanted = process.env.RELEVANCE_CATALOGUES?.split(',') ?? CATALOGUES;
  const databases = await openDatabases();
  const judged: JudgedAnswers[] = [];
  try {
    for (const name of CATALOGUES.filter((one) => wanted.includes(one))) {
      const catalogue = await openCatalogue(name, await databases.create(name), shared);
      if (catalogue === null) {
        report({ name, value: 0, unit: 'skipped', note: 'SHARED_DIR is absent' });
        continue;
      }
      const answers = judgeCatalogue(catalogue, await readJudgedQueries(name));
      await catalogue.close();
      judged.push({ catalogue, answers });
    }
  } finally {
    await databases.close();
  }
  return judged;
}

/** Only figures of all catalogues are published: they are what the next change is held against. */
function publish(report: Report, figures: QualityFigures, evenLower: boolean): void {
  const before = readFigures();
  const fell = [
    ...whatFell(before.classes, figures.classes),
    ...CATALOGUES.filter((name) => !figures.catalogues.some((one) => one.name === name)).map(
      (name) => `${name}: not measured`,
    ),
  ];
  const isWritten = fell.length === 0 || (evenLower && figures.catalogues.length === 3);
  if (isWritten) writeFigures(figures);
  const note = fell.length === 0 ? 'nothing fell' : fell.join('; ');
  report({ name: 'figures written', value: Number(isWritten), unit: 'of 1', ok: isWritten, note });
}

function reportMeasures(
  report: Report,
  name: string,
  measures: Measures,
  budget: { readonly recallAt20: number; readonly precisionAt10: number },
): void {
  const { recallAt20, precisionAt10, meanReciprocalRank, questions } = measures;
  const note = `${questions} questions`;
  const unit = 'of 1';
  if (recallAt20 !== null)
    report(
      atLeast(budget.recallAt20, { name: `${name}: recall@20`, value: recallAt20, unit, note }),
    );
  report(
    atLeast(budget.precisionAt10, {
      name: `${name}: precision@10`,
      value: precisionAt10,
      unit,
      note,
    }),
  );
  if (meanReciprocalRank !== null)
    report({ name: `${name}: mean reciprocal rank`, value: meanReciprocalRank, unit });
}
