import { describe, expect, test } from 'vitest';
import { ask, indexOf, indexOffer } from '../../../../tests/support/index-rows.ts';

const index = await indexOf([
  indexOffer('found', 'Allein anfangen', { keywords: ['Gründung'] }),
  indexOffer('write', 'Sicher schreiben – Kommas, Mails, Berichte'),
  indexOffer('heat', 'Heizung und Lüftung'),
  indexOffer('plan', 'Dienstplan schreiben'),
  indexOffer('mask', 'Atemschutz', { description: 'Übungen zur Rettung von Menschen.' }),
  indexOffer('horse', 'Pferde und Ponys'),
  indexOffer('seminar', 'Seminar für alle'),
  indexOffer('exam', 'Prüfung bestehen'),
]);
const answer = (q: string) => {
  const { hits, correctedQuery } = ask(index, { q });
  return { found: hits.map(({ offerId }) => offerId), correctedQuery };
};

describe('of a compound that nobody has, the half that is known is searched and said so', () => {
  test('its end, for the head says what a thing is, spelled as the catalogue does', () => {
    expect(answer('firmengruendung')).toEqual({ found: ['found'], correctedQuery: 'Gründung' });
  });

  test.each([
    ['kommasetzung', 'Kommas', ['write']],
    ['Heizungsmonteur', 'Heizung', ['heat']],
    ['Pferdeunterricht', 'Pferde', ['horse']],
    ['Pferdeprüfung', 'Pferde', ['horse']],
  ])(
    'its beginning, where the head is an activity, a worker, a course or its exam: %s',
    (q, half, found) => {
      expect(answer(q)).toEqual({ found, correctedQuery: half });
    },
  );

  test('only the half is replaced in a longer question', () => {
    expect(answer('Kommasetzung schreiben')).toEqual({
      found: ['write'],
      correctedQuery: 'Kommas schreiben',
    });
  });

  test.each([
    ['Pferdesattel', 'the beginning, where the head is a thing'],
    ['Bergdienst', 'a part that stands in a heading only within a compound'],
    ['Höhlenrettung', 'a word that stands in no heading'],
    ['Seminarleitung', 'a word for a course'],
    ['Höhlenprüfung', 'a word for an exam'],
    ['Pferde1000setzung', 'a code'],
    ['Rotponys', 'a rest of less than four letters'],
  ])('%s is not taken for %s', (q) => {
    expect(answer(q)).toEqual({ found: [], correctedQuery: null });
  });
});

test('a word that offers have is never halved', () => {
  expect(answer('Dienstplan')).toEqual({ found: ['plan'], correctedQuery: null });
  expect(answer('Rettung')).toEqual({ found: ['mask'], correctedQuery: null });
});
