import { expect, test } from 'vitest';
import { memberPlaces } from './member-places.ts';

const unknown = { lat: null, lon: null, precision: null, access: {} };
const house = { ...unknown, street: 'Demoweg 1', postalCode: '46483', place: 'Wesel' };
const room = { ...house, id: 'r', name: 'Raum', locality: null, note: 'Aufzug' };

test('a place with the address of the house is the house; what the member says counts first', () => {
  const found = memberPlaces({ ...house, access: { step_free: 'no' } }, [
    { ...room, access: { step_free: 'yes', quiet_room: 'yes' } },
    { ...room, id: 'moers', street: 'Demotor 1', place: 'Moers', postalCode: '47441' },
  ]);
  expect(found.house).toMatchObject({
    note: 'Aufzug',
    access: { step_free: 'no', quiet_room: 'yes' },
  });
  expect(found.others.map(({ key }) => key)).toEqual(['moers']);
});

test('without an address there is no house, and nothing is taken for it', () => {
  const nowhere = { ...unknown, street: null, postalCode: null, place: null };
  const found = memberPlaces(nowhere, [{ ...room, ...nowhere }]);
  expect(found.house).toBeNull();
  expect(found.others).toHaveLength(1);
});
