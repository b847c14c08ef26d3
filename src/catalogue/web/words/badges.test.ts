import { describe, expect, test } from 'vitest';
import { someCard, someRun } from '../../../../tests/support/some-card.ts';
import { cardBadges } from './badges.ts';
import { wordsOf } from './words.ts';

const badgesOf = (card: Partial<typeof someCard>, run: Partial<typeof someRun>) =>
  cardBadges({ ...someCard, ...card }, { ...someRun, ...run }, '2027-01-10', wordsOf('de')).map(
    ({ text }) => text,
  );

describe('badges of a card', () => {
  test('none for an ordinary run of which nothing is known', () => {
    expect(badgesOf({}, {})).toEqual([]);
  });

  test('at most three, most decisive first', () => {
    const seats = { min: null, max: 8, free: 2 };
    expect(
      badgesOf(
        { funding: ['bildungsgutschein', 'bildungsurlaub'] },
        { status: 'guaranteed', seats, childcare: 'on_site' },
      ),
    ).toEqual(['Findet sicher statt', 'Noch 2 Plätze frei', 'Bildungsurlaub']);
  });

  test('educational leave alone is no funding', () => {
    expect(badgesOf({ funding: ['bildungsurlaub'] }, {})).toEqual(['Bildungsurlaub']);
    expect(badgesOf({ funding: ['bildungsscheck'] }, {})).toEqual(['Förderung möglich']);
  });

  test('funds are told to be used up where no other funding is left', () => {
    const usedUp = new Set(['bildungsscheck']);
    const told = (funding: readonly string[]) =>
      cardBadges({ ...someCard, funding }, null, '2027-01-10', wordsOf('de'), usedUp).map(
        ({ text }) => text,
      );
    expect(told(['bildungsscheck'])).toEqual(['Mittel zurzeit aufgebraucht']);
    expect(told(['bildungsscheck', 'bildungsurlaub'])).toEqual([
      'Bildungsurlaub',
      'Mittel zurzeit aufgebraucht',
    ]);
    expect(told(['bildungsscheck', 'esf'])).toEqual(['Förderung möglich']);
  });

  test('no funding that hangs on a lapsed seal; other funding stays', () => {
    const period = { validFrom: '2024-01-01', validUntil: '2027-01-09', isInForce: true };
    const proof = { kind: 'azav', holder: 'provider' as const, name: { de: 'AZAV-Träger' } };
    const proofs = [{ ...proof, funding: 'bildungsgutschein', periods: [period] }];
    const seals = { seals: [], proofs };
    expect(badgesOf({ funding: ['bildungsgutschein'], seals }, {})).toEqual([]);
    expect(badgesOf({ funding: ['bildungsgutschein', 'esf'], seals }, {})).toEqual([
      'Förderung möglich',
    ]);
    const held = [
      {
        ...proof,
        funding: 'bildungsgutschein',
        periods: [{ ...period, validUntil: '2027-01-10' }],
      },
    ];
    expect(
      badgesOf({ funding: ['bildungsgutschein'], seals: { seals: [], proofs: held } }, {}),
    ).toEqual(['Förderung möglich']);
  });

  test('childcare only where it is known to be there', () => {
    expect(badgesOf({}, { childcare: 'nearby' })).toEqual(['Kinderbetreuung in der Nähe']);
    expect(badgesOf({}, { childcare: 'none' })).toEqual([]);
    expect(badgesOf({}, { childcare: 'unknown' })).toEqual([]);
  });

  test('that it depends on the number of people is said where the number is known', () => {
    const seats = { min: 6, max: 12, free: null };
    expect(badgesOf({}, { seats })).toEqual(['Findet ab 6 Anmeldungen statt']);
    expect(badgesOf({}, { seats, status: 'guaranteed' })).toEqual(['Findet sicher statt']);
    expect(badgesOf({}, { status: 'waiting_list' })).toEqual(['Warteliste']);
  });

  test('bad news is said', () => {
    expect(badgesOf({}, { status: 'full' })).toEqual(['Ausgebucht']);
    expect(badgesOf({}, { startsOn: '2027-01-01', endsOn: '2027-03-01' })).toEqual([
      'Hat begonnen',
    ]);
  });

  test('an offer without a run still has what belongs to the offer', () => {
    const badges = cardBadges({ ...someCard, funding: ['esf'] }, null, '2027-01-10', wordsOf('en'));
    expect(badges.map(({ text }) => text)).toEqual(['Funding possible']);
  });
});
