import { expect, test } from 'vitest';
import { noticeProblems } from './notice.ts';

const known = { today: '2026-11-22', topics: new Set(['metall']) };
const right = { kind: 'seeks', title: 'Samstage', details: '', topic: '', endsOn: '2026-11-22' };

test.each([
  [{}, {}],
  [{ topic: 'metall', endsOn: '2027-11-23' }, {}],
  [{ kind: '' }, { kind: 'kind' }],
  [{ title: ' ' }, { title: 'title' }],
  [{ title: 'x'.repeat(121) }, { title: 'title_long' }],
  [{ topic: 'zauberei' }, { topic: 'topic' }],
  [{ endsOn: '2026-11-21' }, { endsOn: 'day' }],
  [{ endsOn: '2027-11-24' }, { endsOn: 'day' }],
  [{ endsOn: '2026-02-30' }, { endsOn: 'day' }],
])('%j has the problems %j', (change, problems) => {
  expect(noticeProblems({ ...right, ...change }, known)).toEqual(problems);
});
