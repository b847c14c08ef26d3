import { expect, test } from 'vitest';
import { DirectoryQuerySchema, directorySearch } from './directory-query.ts';
import { findMembers, type ListedMember } from './find-members.ts';

function member(slug: string, more: Partial<ListedMember> = {}): ListedMember {
  return {
    slug,
    kind: 'provider',
    name: slug,
    topics: [],
    municipalities: [],
    wants: [],
    access: {},
    text: () => `${more.name ?? slug} Altenpflege und Schweißen`,
    ...more,
  };
}
const all = [
  member('amsel', { topics: ['metall', 'schweissen'], municipalities: ['Wesel', 'Moers'] }),
  member('birke', { kind: 'company', municipalities: ['Wesel'], wants: ['seeks'] }),
  member('clematis', { access: { step_free: 'yes', quiet_room: 'yes' } }),
  member('distel', { access: { step_free: 'on_request' }, municipalities: ['Moers'] }),
];
const ask = (raw: object, day = 0) => findMembers(all, DirectoryQuerySchema.parse(raw), day);
const slugs = (raw: object, day = 0) => ask(raw, day).members.map(({ slug }) => slug);

test('providers come first, and each day the next of a kind begins', () => {
  expect(slugs({}, 0)).toEqual(['amsel', 'clematis', 'distel', 'birke']);
  expect(slugs({}, 1)).toEqual(['clematis', 'distel', 'amsel', 'birke']);
  const firsts = [0, 1, 2].map((day) => slugs({}, day)[0]);
  expect(firsts.sort()).toEqual(['amsel', 'clematis', 'distel']);
});

test.each([
  [{ kind: 'company' }, ['birke']],
  [{ topic: 'metall' }, ['amsel']],
  [{ place: ['Wesel', 'Xanten'] }, ['amsel', 'birke']],
  [{ wants: 'seeks' }, ['birke']],
  // "Auf Anfrage" and unknown are no yes.
  [{ access: 'step_free' }, ['clematis']],
  [{ access: ['step_free', 'quiet_room'] }, ['clematis']],
  [{ access: ['step_free', 'sign_language'] }, []],
  [{ q: 'schweissen PFLEGE' }, ['amsel', 'clematis', 'distel', 'birke']],
  [{ q: 'dis' }, ['distel']],
  [{ q: 'ege' }, []],
  [{ kind: 'wizard', topic: '<b>' }, ['amsel', 'clematis', 'distel', 'birke']],
])('%j finds %j', (raw, found) => {
  expect(slugs(raw)).toEqual(found);
});

test('who has the words in the name comes first', () => {
  const named = [member('aal'), member('zunft', { name: 'Schweißen Zunft' })];
  const query = DirectoryQuerySchema.parse({ q: 'schweißen' });
  expect(findMembers(named, query, 0).members.map(({ slug }) => slug)).toEqual(['zunft', 'aal']);
});

test('a facet counts without its own choice, and with all others', () => {
  const { counts } = ask({ place: 'Wesel', kind: 'provider' });
  expect(Object.fromEntries(counts.place)).toEqual({ Wesel: 1, Moers: 2 });
  expect(Object.fromEntries(counts.kind)).toEqual({ provider: 1, company: 1 });
  expect(Object.fromEntries(counts.topic)).toEqual({ metall: 1, schweissen: 1 });
});

test('an address says the same as the query it was read from', () => {
  const query = DirectoryQuerySchema.parse({ q: 'a b', kind: ['company'], page: '2' });
  expect(directorySearch(query)).toBe('?q=a+b&kind=company&page=2');
  expect(directorySearch(DirectoryQuerySchema.parse({}))).toBe('');
});
