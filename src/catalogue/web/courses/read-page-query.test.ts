import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OfferQuerySchema } from '../../model/offer-query.ts';
import { readPageQuery } from './read-page-query.ts';

describe('the address of the course list', () => {
  test('an empty form asks for everything', () => {
    const { query, errors } = readPageQuery({ q: '', near: '', km: '25', from: '', topic: '' });
    expect(query).toEqual(OfferQuerySchema.parse({}));
    expect(errors).toEqual({});
  });

  test.each([
    ['from', '2027-02-30', 'error.date'],
    ['to', '11.01.2027', 'error.date'],
    ['km', 'viele', 'error.km'],
    ['km', '0', 'error.km'],
    ['price_max', '-1', 'error.price'],
    ['price_max', 'billig', 'error.price'],
    ['starts_after', 'abends', 'error.time'],
    ['ends_by', '25:00', 'error.time'],
    ['ends_by', '18:60', 'error.time'],
  ])('%s=%s is named as an error and kept', (field, value, text) => {
    const { query, errors, typed } = readPageQuery({ q: 'Pflege', [field]: value });
    expect(errors).toEqual({ [field]: text });
    expect(typed).toEqual({ [field]: value });
    expect(query.q).toBe('Pflege');
  });

  test('a last day before the first is an error at the last day', () => {
    const { errors } = readPageQuery({ from: '2027-02-01', to: '2027-01-01' });
    expect(errors).toEqual({ to: 'error.toBeforeFrom' });
  });

  test('an end before the beginning is an error at the end', () => {
    const { errors } = readPageQuery({ starts_after: '18:00', ends_by: '9' });
    expect(errors).toEqual({ ends_by: 'error.endBeforeStart' });
  });

  test.each([
    ['8', '08:00'],
    ['18:30', '18:30'],
    ['18.30', '18:30'],
    ['18 Uhr', '18:00'],
  ])('the time "%s" is understood', (text, time) => {
    expect(readPageQuery({ starts_after: text }).query.starts_after).toBe(time);
  });

  test('what is not stated and what exact fields leave out can be asked for', () => {
    const { query, errors } = readPageQuery({
      childcare: ['on_site', 'unknown'],
      also: ['online', 'everything'],
      near: 'Wesel',
    });
    expect(query).toMatchObject({ childcare: ['on_site', 'unknown'], also: ['online'] });
    expect(errors).toEqual({});
  });

  test('a comma in a price is understood', () => {
    expect(readPageQuery({ price_max: '49,50' }).query.price_max).toBe(49.5);
  });

  test('values outside of a list, impossible pages and unknown names are ignored', () => {
    const { query, errors } = readPageQuery({
      format: ['online', 'telepathy'],
      page: '-3',
      size: '5000',
      sort: 'luck',
      past: 'yes',
      utm_source: 'x',
    });
    expect(query).toEqual(OfferQuerySchema.parse({ format: ['online'] }));
    expect(errors).toEqual({});
  });

  test('whatever stands in the address, there is a query', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('1', 'x'.repeat(500), '2027-01-01', '\0'));
    const names = fc.constantFrom(
      'q',
      'near',
      'km',
      'from',
      'to',
      'topic',
      'time',
      'weekday',
      'starts_after',
      'ends_by',
      'also',
      'page',
      'price_max',
    );
    const raw = fc.dictionary(names, fc.oneof(text, fc.array(text, { maxLength: 60 })));
    fc.assert(
      fc.property(raw, (given) => {
        const { query, errors } = readPageQuery(given);
        expect(OfferQuerySchema.safeParse(query).success).toBe(true);
        for (const field of Object.keys(errors)) expect(given).toHaveProperty(field);
      }),
    );
  });
});
