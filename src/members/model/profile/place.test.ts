import { expect, test } from 'vitest';
import { type PlaceText, placeProblems } from './place.ts';

const right: PlaceText = {
  name: 'Werkhof',
  street: '',
  postalCode: '46485',
  place: 'Wesel',
  note: '',
  access: {},
};

test.each<[Partial<PlaceText>, object]>([
  [{}, {}],
  [{ access: { step_free: 'on_request' } }, {}],
  [{ name: '' }, { name: 'name' }],
  [{ place: '' }, { place: 'place' }],
  [{ postalCode: '46' }, { postalCode: 'postal_code' }],
  [{ note: 'x'.repeat(501) }, { note: 'long' }],
])('%j has the problems %j', (change, problems) => {
  expect(placeProblems({ ...right, ...change })).toEqual(problems);
});
