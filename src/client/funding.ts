// The check itself: fetched when somebody begins it (`funding-start.ts`).
import { openCheck } from './funding/open-check.ts';

export { evaluateForPage } from '../funding/model/evaluate-for-page.ts';
export { nextQuestion } from '../funding/model/next-question.ts';
export { openCheck };
