import { describe, expect, test } from 'vitest';
import type { Term } from '../../../network/index.ts';
import { newCourseDocument } from '../new-course-document.ts';
import { occupationIndex } from './occupation-index.ts';
import { suggest } from './suggest.ts';
import { type SuggestionSigns, withSuggestion } from './suggestion.ts';

function term(key: string, parent: string | null, words: string[], more: Partial<Term> = {}): Term {
  const match = { words, dvv: [] };
  return { key, parent, label: { de: key }, codes: {}, match, hint: null, ...more };
}

const ESCO = 'http://data.europa.eu/esco/occupation/demo-welder';
const LISTS = {
  topics: [
    term('pflege', null, ['pflege', 'betreuung']),
    term('metall', null, ['metall']),
    term('schweissen', 'metall', ['schweiß']),
    term('ki', null, ['ki-']),
  ],
  certificates: [
    term('teilnahme', null, [], { suggestedBy: ['teilnahmebescheinigung'] }),
    term('fahrschein', null, [], { suggestedBy: ['staplerschein'] }),
  ],
  occupations: occupationIndex([
    { label: 'Schweißer', value: ESCO },
    { label: 'Schweißerin', value: ESCO },
    { label: 'Schweißer', value: '24422' },
    { label: 'Fachkraft für Lagerlogistik', value: '51312' },
    { label: 'Lagerlogistik', value: '51300' },
    { label: 'Koch', value: '29302' },
    ...['1', '2', '3', '4'].map((code) => ({ label: 'Leiter', value: `1000${code}` })),
  ]),
};
const found = (more: Partial<SuggestionSigns>, declined?: ReadonlySet<string>) =>
  suggest({ ...newCourseDocument('Demo'), ...more }, LISTS, declined).map(
    ({ value, sign }) => `${value} ${sign.place} ${sign.words}`,
  );

describe('suggest', () => {
  test.each<[string, Partial<SuggestionSigns>, string[]]>([
    ['a topic by the title', { title: 'Schweißen am Abend' }, ['schweissen title Schweißen']],
    [
      'a topic and occupations by a compound',
      { title: 'MAG-Schweißerlehrgang' },
      [
        'schweissen title Schweißerlehrgang',
        `${ESCO} title Schweißerlehrgang`,
        '24422 title Schweißerlehrgang',
      ],
    ],
    [
      'the child, not its parent',
      { title: 'Metall und Schweißen' },
      ['schweissen title Schweißen'],
    ],
    [
      'the longest name of an occupation',
      { title: 'Umschulung Fachkraft für Lagerlogistik' },
      ['51312 title Fachkraft für Lagerlogistik'],
    ],
    ['nothing by a name of many or a short one', { title: 'Leiter und Koch' }, []],
    [
      'keywords in whatever spelling',
      { keywords: ['PFLEGE'], title: 'Basiskurs' },
      ['pflege keywords PFLEGE'],
    ],
    [
      'a topic by the description where nothing else speaks, in whole words only',
      { description: 'Es geht um Pflege, Betreuung und Schweißarbeit am Metall.' },
      ['pflege description Pflege'],
    ],
    [
      'not by the description where the title speaks, nor an occupation',
      { title: 'Metall', description: 'Pflege für Schweißer.' },
      ['metall title Metall'],
    ],
    [
      'a certificate by its own words',
      { title: 'Staplerschein', certificateText: 'Mit Teilnahmebescheinigung.' },
      ['fahrschein title Staplerschein', 'teilnahme description Teilnahmebescheinigung'],
    ],
    ['nothing that is set', { title: 'Schweißen', topics: ['schweissen'] }, []],
    ['no parent of what is set', { title: 'Metall', topics: ['schweissen'] }, []],
    ['nothing without a sign', { title: 'Yoga' }, []],
  ])('%s', (_what, more, expected) => {
    expect(found(more)).toEqual(expected);
  });

  test('what does not fit is not asked again', () => {
    expect(found({ title: 'Schweißen' }, new Set(['topics schweissen']))).toEqual([]);
  });

  test('accepted it is in the course, once, and the main topic stays the first', () => {
    const course = { ...newCourseDocument('Demo'), topics: ['pflege'] };
    const one = withSuggestion(course, { part: 'topics', value: 'ki' });
    expect(one.topics).toEqual(['pflege', 'ki']);
    expect(withSuggestion(one, { part: 'topics', value: 'ki' })).toBe(one);
  });
});
