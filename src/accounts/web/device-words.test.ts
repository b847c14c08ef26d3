import { expect, test } from 'vitest';
import { deviceWords } from './device-words.ts';

const from = (userAgent: string) =>
  new Request('https://netz.example/', { headers: { 'user-agent': userAgent } });

test('browser and system in the language of the page', () => {
  const request = from('Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0');
  expect(deviceWords(request, 'de')).toBe('Firefox auf Windows');
  expect(deviceWords(request, 'en')).toBe('Firefox on Windows');
});

test('what is half known or unknown is said so', () => {
  expect(deviceWords(from('Mozilla/5.0 (Android 15)'), 'de')).toBe('Android');
  expect(deviceWords(from('wget'), 'de')).toBe('Unbekanntes Gerät');
});
