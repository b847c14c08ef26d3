import { describe, expect, test } from 'vitest';
import { type AskValues, checkAsked, NOTHING_ASKED } from './check-asked.ts';

const values = (given: Partial<AskValues>): AskValues => ({ ...NOTHING_ASKED, ...given });

describe('any question', () => {
  test.each([
    [{}, { message: 'nothing', email: 'noWay' }],
    [{ message: 'Hilfe' }, { email: 'noWay' }],
    [{ message: '  \n ', visit: 'yes' }, { message: 'nothing' }],
    [{ message: 'x'.repeat(4001), visit: 'yes' }, { message: 'long' }],
    [{ topics: ['money'], email: 'anna@' }, { email: 'wrong' }],
    [{ topics: ['money'], phone: '12345' }, { phone: 'wrong' }],
    [{ topics: ['weather'], visit: 'yes' }, { message: 'nothing' }],
    [{ topics: ['money'], visit: 'yes', postalCode: '464' }, { postalCode: 'wrong' }],
    [{ topics: ['money'], visit: 'yes', name: 'x'.repeat(81) }, { name: 'long' }],
  ] as const)('%j is wrong at %j', (given, problems) => {
    expect(checkAsked(values(given), 'any way')).toEqual({ problems });
  });

  test('a picture or a chip and one way to answer are enough', () => {
    expect(checkAsked(values({ topics: ['money'], visit: 'yes' }), 'any way')).toMatchObject({
      asked: { answerWay: 'visit', topics: ['money'], message: '', name: null, language: null },
    });
    expect(checkAsked(values({ reasons: ['fees'], phone: '0281 16349' }), 'any way')).toMatchObject(
      {
        asked: { answerWay: 'phone', phone: '+4928116349' },
      },
    );
  });

  test('who gives both is written to; the number is kept', () => {
    const given = { message: 'Hilfe\r\n\r\nbitte', email: ' a@b.example ', phone: '0281 16349' };
    expect(checkAsked(values(given), 'any way')).toMatchObject({
      asked: {
        answerWay: 'email',
        email: 'a@b.example',
        phone: '+4928116349',
        message: 'Hilfe\n\nbitte',
      },
    });
  });
});

test('a provider cannot be asked without a way to answer', () => {
  const given = values({ reasons: ['fees'], visit: 'yes' });
  expect(checkAsked(given, 'no visit')).toEqual({ problems: { email: 'noReply' } });
});

describe('a call', () => {
  test('needs a number and nothing else', () => {
    expect(checkAsked(values({}), 'phone only')).toEqual({ problems: { phone: 'nothing' } });
    expect(checkAsked(values({ phone: '0281 16349' }), 'phone only')).toMatchObject({
      problems: null,
    });
  });

  test('knows times and languages of its lists only', () => {
    const given = { phone: '0281 16349', callTimes: ['evening', 'night'], language: 'xx' };
    expect(checkAsked(values(given), 'phone only')).toMatchObject({
      asked: { callTimes: ['evening'], language: null },
    });
  });
});
