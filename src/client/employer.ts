// The sheet for companies: fetched when somebody begins it (`funding-start.ts`).
export { openEmployer as openCheck } from './funding/open-employer.ts';
