import { expect, test } from 'vitest';
import { holdReasons, type SentContent } from './content-score.ts';

const sent = (text: string, more: Partial<SentContent> = {}): SentContent => ({
  text,
  isTrapFilled: false,
  secondsOpen: 40,
  lately: { all: 3, ofSender: 0 },
  ...more,
});

test.each([
  'Ich möchte wieder arbeiten. Wer bezahlt mir einen Kurs?',
  'Hallo, ich habe https://www.beispiel.example/kurs gefunden und weiß nicht, ob mein Bildungsscheck dafür gilt. Was muss ich tun?',
  'Доброго дня, я шукаю курс німецької мови у Везелі.',
  'أريد أن أتعلم اللغة الألمانية',
  'Ich habe beim Spielen im Casino Schulden gemacht. Wer hilft mir?',
  'Kann ich Suchmaschinenoptimierung lernen?',
  '我想学习德语，请问在韦瑟尔有课程吗？',
  '',
])('a person: %s', (text) => {
  expect(holdReasons(sent(text))).toEqual([]);
});

test.each([
  ['Best SEO services for your website', {}],
  ['Earn now http://spam.example http://spam2.example', { secondsOpen: 1 }],
  ['<a href="http://x.example">x</a>', {}],
  ['Klicken: http://x.example', { secondsOpen: null }],
  ['Frage zum Kurs', { isTrapFilled: true }],
  ['网站优化服务 http://a.example http://b.example 点击这里立即购买', {}],
] as const)('a program: %s', (text, more) => {
  expect(holdReasons(sent(text, more))).not.toEqual([]);
});

test('being fast is no proof: somebody whose browser fills the fields in goes through', () => {
  expect(holdReasons(sent('Bitte rufen Sie mich an.', { secondsOpen: 1 }))).toEqual([]);
});

test('who has asked a lot within the hour, or names a number that others did, waits for a look', () => {
  const text = 'Bitte rufen Sie mich an.';
  expect(holdReasons(sent(text, { lately: { all: 5, ofSender: 3 } }))).toEqual([]);
  expect(holdReasons(sent(text, { lately: { all: 5, ofSender: 4 } }))).toEqual(['many']);
  expect(holdReasons(sent(text, { lately: { all: 120, ofSender: 0 } }))).toEqual(['many']);
});
