import { describe, expect, test } from 'vitest';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import type { Labels } from '../../queries/label-store.ts';
import { wordsOf } from '../words/words.ts';
import { activeFilters } from './active-filters.ts';

const labels: Labels = { term: () => null, terms: () => [], provider: () => null };
const wesel = { lat: 51.66, lon: 6.62, label: 'Wesel' };
const chipsOf = (query: object) =>
  activeFilters(OfferQuerySchema.parse(query), wesel, labels, wordsOf('de')).map(
    ({ label, href }) => `${label.replaceAll('\u00a0', ' ')} → ${href}`,
  );

describe('conditions in force', () => {
  test('each leads to the same list without itself', () => {
    expect(
      chipsOf({ q: 'Excel', weekday: ['mon', 'wed'], starts_after: '09:00', ends_by: '14:00' }),
    ).toEqual([
      'Wochentage: Montag → /kurse?q=Excel&weekday=wed&starts_after=09%3A00&ends_by=14%3A00',
      'Wochentage: Mittwoch → /kurse?q=Excel&weekday=mon&starts_after=09%3A00&ends_by=14%3A00',
      'nicht vor 09:00 Uhr → /kurse?q=Excel&weekday=mon&weekday=wed&ends_by=14%3A00',
      'nicht nach 14:00 Uhr → /kurse?q=Excel&weekday=mon&weekday=wed&starts_after=09%3A00',
    ]);
  });

  test('"not stated" adds to another value, alone it is one of its own', () => {
    expect(chipsOf({ childcare: ['on_site', 'unknown'] })[1]).toMatch(
      /^Kinderbetreuung: auch ohne Angabe → \/kurse\?childcare=on_site$/,
    );
    expect(chipsOf({ childcare: ['unknown'] })).toEqual(['Kinderbetreuung: ohne Angabe → /kurse']);
  });

  test('without a place nothing is left of what belongs to it', () => {
    expect(chipsOf({ near: 'Wesel', also: ['online', 'untimed'] })).toEqual([
      'bis 25 km um Wesel → /kurse?also=untimed',
      'auch Online-Angebote → /kurse?near=Wesel&also=untimed',
      'auch Kurse ohne Uhrzeiten → /kurse?near=Wesel&also=online',
    ]);
  });
});
