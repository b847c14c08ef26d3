import { expect, test } from 'vitest';
import { contactProblems } from './contact.ts';

const right = { name: 'Demo Mara', role: '', phone: '030 23125 201', email: '' };

test.each([
  [{}, {}],
  [{ phone: '', email: 'mara@werkhof.example' }, {}],
  [{ name: '' }, { name: 'name' }],
  [{ phone: '' }, { phone: 'way' }],
  [{ phone: 'abends' }, { phone: 'phone' }],
  [{ email: 'mara' }, { email: 'email' }],
  [{ role: 'x'.repeat(121) }, { role: 'long' }],
])('%j has the problems %j', (change, problems) => {
  expect(contactProblems({ ...right, ...change })).toEqual(problems);
});
