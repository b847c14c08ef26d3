import { expect, test } from 'vitest';
import { loadNetwork } from '../network/index.ts';
import { letterSenderOf, mailSenderOf } from './letter-senders.ts';

const network = await loadNetwork('network/wesel');
const { contact, name } = network.settings;

test('letters come from the contact point unless MAIL_FROM says otherwise; answers always go there', () => {
  expect(mailSenderOf({ mailFrom: undefined }, network)).toEqual({
    name,
    address: contact.email,
    replyTo: null,
  });
  expect(mailSenderOf({ mailFrom: 'portal@netz.example' }, network)).toEqual({
    name,
    address: 'portal@netz.example',
    replyTo: contact.email,
  });
});

test('letters name the network and where to call', () => {
  expect(letterSenderOf(network, 'https://netz.example')).toEqual({
    networkName: name,
    phone: contact.phone,
    hours: contact.hours,
    publicUrl: 'https://netz.example',
  });
});
