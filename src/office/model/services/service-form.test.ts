import path from 'node:path';
import { expect, test } from 'vitest';
import {
  AUDIENCES,
  loadNetwork,
  NEED_TOPICS,
  NetworkSettingsSchema,
} from '../../../network/index.ts';
import { type ServiceWords, serviceOf, typedService } from './service-form.ts';

const { settings } = await loadNetwork(
  path.resolve(import.meta.dirname, '../../../../network/wesel'),
);
const same = (keys: readonly string[]) => new Map(keys.map((key) => [key, key]));
const words: ServiceWords = {
  topics: same(NEED_TOPICS),
  audiences: same(AUDIENCES),
  languages: new Map([['de', 'Deutsch']]),
  appointments: same(['no', 'possible', 'needed', 'unknown']),
};
const Service = NetworkSettingsSchema.shape.adviceServices.element;

test.each(settings.adviceServices.map((service) => [service.key, service] as const))(
  '%s is the same after a form in which nothing was typed',
  (_key, service) => {
    const again = Service.parse(
      serviceOf({ ...service }, service, typedService(service, words), words),
    );
    // English words of a note are the one thing that the lines do not hold.
    const withoutNotes = {
      ...service,
      exceptions: service.exceptions.map(({ note: _, ...rest }) => rest),
    };
    expect({ ...again, exceptions: again.exceptions.map(({ note: _, ...rest }) => rest) }).toEqual(
      withoutNotes,
    );
  },
);

test('hours, exceptions and places are read as people write them', () => {
  const typed = {
    name: 'Sprechstunde',
    'purpose.de': 'Fragen',
    hours: 'Mo-Mi, Fr 8.30 - 12 Uhr\ndi 14–16, Halle',
    exceptions: '24.12.2026–1.1.2027 geschlossen (Ferien)\n4.1.2027 9–10 Uhr\n4.1.2027 14–15 Uhr',
    places: 'Halle; ; 46483 Wesel; mit Stufen',
    languages: 'deutsch\nen',
  };
  expect(Service.parse(serviceOf({ key: 'x' }, undefined, typed, words))).toMatchObject({
    hours: [
      { days: ['mo', 'tu', 'we', 'fr'], from: '08:30', to: '12:00' },
      { days: ['tu'], from: '14:00', to: '16:00', at: 'Halle' },
    ],
    exceptions: [
      { from: '2026-12-24', to: '2027-01-01', hours: [], note: { de: 'Ferien' } },
      { from: '2027-01-04', hours: [{ from: '09:00' }, { from: '14:00' }] },
    ],
    places: [{ name: 'Halle', postalCode: '46483', place: 'Wesel', stepFree: 'no' }],
    languages: ['de', 'en'],
  });
});

test.each([
  ['hours', 'montags am Vormittag'],
  ['hours', 'Fr–Mo 9–12 Uhr'],
  ['places', 'Halle in Wesel'],
  ['exceptions', 'Weihnachten zu'],
  ['topics', 'Angeln'],
])('a line that says nothing readable is refused at its field: %s', (field, line) => {
  const typed = { name: 'Sprechstunde', 'purpose.de': 'Fragen', [field]: line };
  const read = Service.safeParse(serviceOf({ key: 'x' }, undefined, typed, words));
  expect(read.error?.issues.map(({ path: [first] }) => first)).toEqual([field]);
});
