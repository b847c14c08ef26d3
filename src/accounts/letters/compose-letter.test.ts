import { expect, test } from 'vitest';
import { composeLetter, type LetterDraft } from './compose-letter.ts';
import { signInCodeLetter } from './sign-in-code-letter.ts';

const sender = {
  networkName: 'Bildungsnetz Demo',
  phone: '030 23125 100',
  hours: { de: 'Montag bis Freitag 9–13 Uhr', en: 'Monday to Friday 9 am–1 pm' },
  publicUrl: 'https://netz.example',
};
const draft: LetterDraft = {
  sender,
  language: 'de',
  name: 'Anna Demo',
  subject: 'Ihr Kurs',
  paragraphs: [`Ihr Kurs ${'beginnt bald und '.repeat(8)}Sie sind dabei.`],
  reason: 'Sie bekommen diese E-Mail, weil Sie für den Werkhof (Demo) handeln.',
};

test('a letter greets, says who writes, why one gets it and whom to call', () => {
  const { text } = composeLetter(draft);
  const [body = '', footer = ''] = text.split('\n-- \n');
  expect(body.startsWith('Guten Tag Anna Demo,\n\n')).toBe(true);
  expect(body.endsWith('Freundliche Grüße\nBildungsnetz Demo\n')).toBe(true);
  expect(footer).toBe(
    'Sie bekommen diese E-Mail, weil Sie für den Werkhof (Demo) handeln.\nFragen? Rufen Sie an: 030 23125 100 (Montag bis Freitag 9–13 Uhr)\nhttps://netz.example\n',
  );
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(72);
});

test('in English too, with the hours in English', () => {
  const { text } = composeLetter({ ...draft, language: 'en' });
  expect(text).toContain('Hello Anna Demo,');
  expect(text).toContain('Questions? Call us: 030 23125 100 (Monday to Friday 9 am–1 pm)');
});

test('without a name, or with one of nothing but line ends, nobody is called by none', () => {
  expect(composeLetter({ ...draft, name: null }).text.startsWith('Guten Tag,\n')).toBe(true);
  expect(composeLetter({ ...draft, name: '\r\n' }).text.startsWith('Guten Tag,\n')).toBe(true);
});

test('a name stays in its line', () => {
  const { text } = composeLetter({ ...draft, name: 'Anna\n\nKlicken Sie hier' });
  expect(text.split('\n')[0]).toBe('Guten Tag Anna Klicken Sie hier,');
});

test.each([
  ['de', 'Er gilt bis 09:10 Uhr', 'Ihr Code zum Anmelden'],
  ['en', 'It works until 09:10', 'Your code to sign in'],
] as const)(
  'the code to sign in (%s): two groups, its end, never in the subject',
  (language, validity, subject) => {
    const validUntil = new Date('2026-11-23T08:10:00Z');
    const letter = signInCodeLetter({ sender, language, name: null, code: '12345678', validUntil });
    expect(letter.text).toContain('\n\n    1234 5678\n\n');
    expect(letter.text).toContain(validity);
    expect(letter.subject).toBe(subject);
    expect(letter.text.match(/https?:\S+/g)).toEqual(['https://netz.example']);
    expect(letter.sendBefore).toBe('2026-11-23T08:10:00.000Z');
  },
);
