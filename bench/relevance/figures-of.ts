import {
  type CatalogueMeasures,
  type ClassMeasures,
  QUESTION_CLASSES,
  type QualityFigures,
} from '../../src/catalogue/web/quality/quality-figures.ts';
import type { JudgedAnswer } from './judge-catalogue.ts';
import type { JudgedCatalogue } from './judged-catalogue.ts';
import { meansOf } from './measures.ts';

/** The graded answers of one catalogue. */
export interface JudgedAnswers {
  readonly catalogue: Pick<JudgedCatalogue, 'name' | 'offers'>;
  readonly answers: readonly JudgedAnswer[];
}

export function catalogueMeasures({ catalogue, answers }: JudgedAnswers): CatalogueMeasures {
  return {
    name: catalogue.name,
    offers: catalogue.offers.length,
    overall: meansOf(answers),
    classes: classMeasures(answers),
  };
}

/** Each question counts once, whatever catalogue it was put to. */
export function figuresOf(judged: readonly JudgedAnswers[], measuredOn: string): QualityFigures {
  const answers = judged.flatMap((one) => one.answers);
  return {
    measuredOn,
    overall: meansOf(answers),
    classes: classMeasures(answers),
    catalogues: judged.map(catalogueMeasures),
  };
}

function classMeasures(answers: readonly JudgedAnswer[]): ClassMeasures[] {
  return QUESTION_CLASSES.flatMap((name) => {
    const own = answers.filter((answer) => answer.class === name);
    return own.length === 0 ? [] : [{ class: name, ...meansOf(own) }];
  });
}
