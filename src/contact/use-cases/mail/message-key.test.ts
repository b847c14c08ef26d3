import { expect, test } from 'vitest';
import { messageKey } from './message-key.ts';

test('the same mail is known again by Message-ID and text, other stations or not', () => {
  const key = (text: string) => messageKey(Buffer.from(text));
  const mail = 'Message-ID: <1@a.example>\r\n\r\nText';
  expect(key(`Received: by b\r\n${mail}`)).toBe(key(mail));
  expect(key('Message-ID:\r\n <1@a.example>\r\n\r\nText')).toBe(key(mail));
  expect(key(`${mail}!`)).not.toBe(key(mail));
  expect(key('Message-ID: <2@a.example>\r\n\r\nText')).not.toBe(key(mail));
});
