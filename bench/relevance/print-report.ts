import type {
  CatalogueMeasures,
  Measures,
  QualityFigures,
} from '../../src/catalogue/web/quality/quality-figures.ts';
import type { JudgedAnswers } from './figures-of.ts';
import type { JudgedAnswer } from './judge-catalogue.ts';
import { precisionAt10, recallAt20, reciprocalRank } from './measures.ts';

const WORST = 40;
const LISTED = 8;

/** The figures as a table, and the questions that are answered worst with what was missing and what should not have been there. */
export function reportText(figures: QualityFigures, judged: readonly JudgedAnswers[]): string {
  const lines = [
    line('', ['questions', 'recall@20', 'precision@10', 'MRR', 'forbidden']),
    row('all', figures.overall),
    ...figures.classes.map((one) => row(`all ${one.class}`, one)),
    ...figures.catalogues.flatMap(catalogueRows),
    '',
    ...judged.flatMap(({ catalogue, answers }) =>
      worstFirst(answers)
        .slice(0, WORST)
        .flatMap((answer) => describe(catalogue.name, answer)),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function catalogueRows({ name, offers, overall, classes }: CatalogueMeasures): string[] {
  return [
    row(`${name} (${offers} offers)`, overall),
    ...classes.map((one) => row(`${name} ${one.class}`, one)),
  ];
}

function row(name: string, measures: Measures): string {
  const { questions, recallAt20: recall, precisionAt10: precision, withForbiddenHits } = measures;
  const rank = measures.meanReciprocalRank;
  return line(name, [
    String(questions),
    shown(recall),
    shown(precision),
    shown(rank),
    String(withForbiddenHits),
  ]);
}

const line = (name: string, cells: readonly string[]) =>
  name.padEnd(28) + cells.map((cell) => cell.padStart(14)).join('');

const shown = (value: number | null) => (value === null ? '–' : value.toFixed(3));

function scoreOf(answer: JudgedAnswer): number {
  return (
    (recallAt20(answer) ?? 1) +
    precisionAt10(answer) +
    0.2 * (reciprocalRank(answer) ?? 1) -
    (answer.forbidden.length > 0 ? 1 : 0)
  );
}

function worstFirst(answers: readonly JudgedAnswer[]): JudgedAnswer[] {
  return answers.filter((answer) => scoreOf(answer) < 2.2).sort((a, b) => scoreOf(a) - scoreOf(b));
}

function describe(catalogue: string, answer: JudgedAnswer): string[] {
  const { query, missing, forbidden } = answer;
  const filters = Object.entries(query.filters).map(([name, value]) => `${name}=${String(value)}`);
  const wrong = answer.shown
    .slice(0, 10)
    .filter(({ grade }) => grade === 'wrong')
    .map(({ offer }) => offer);
  const names = (offers: readonly { key: string; title: string }[]) =>
    offers
      .slice(0, LISTED)
      .map(({ key, title }) => `      ${key} ${title.slice(0, 80)}`)
      .concat(offers.length > LISTED ? [`      … ${offers.length - LISTED} more`] : []);
  return [
    `${catalogue} ${query.class} „${query.q}“ ${filters.join(' ')} – recall ${shown(recallAt20(answer))}, precision ${shown(precisionAt10(answer))}, rank ${shown(reciprocalRank(answer))}; ${answer.total} hits, ${answer.good} good${answer.correctedQuery === null ? '' : `; read as „${answer.correctedQuery}“`}`,
    ...(missing.length > 0 && (recallAt20(answer) ?? 1) < 1
      ? ['    missing', ...names(missing)]
      : []),
    ...(wrong.length > 0 ? ['    wrong among the first 10', ...names(wrong)] : []),
    ...(forbidden.length > 0 ? [`    FORBIDDEN ${forbidden.slice(0, LISTED).join(', ')}`] : []),
  ];
}
