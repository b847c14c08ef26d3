import { expect, test } from 'vitest';
import { mendedText } from './mended-text.ts';

test.each([
  ['Einzelmaﬂnahme in Pr‰senz', 'Einzelmaßnahme in Präsenz'],
  ['B¸rokaufleute, ‹bersetzen, ÷ffentlich, ƒrzte', 'Bürokaufleute, Übersetzen, Öffentlich, Ärzte'],
  ['PrÃ¤senz und SchweiÃŸen', 'Präsenz und Schweißen'],
  ['â€žSchweiÃŸenâ€œ', '„Schweißen“'],
  ['BÃ\u0083Â¼ro, three times', 'Büro, three times'],
  ['Gr\u00c3\u00b6\u00c3\u009fe as Latin-1', 'Größe as Latin-1'],
])('%s is mended', (damaged, whole) => {
  expect(mendedText(damaged)).toBe(whole);
});

test.each([
  'Präsenz und Schweißen für „alle“',
  '0,5 ‰ und 12 ÷ 4',
  'São Paulo, Ângela, Ã',
  'PrÃ¤senz und 数',
  '‹ zurück ›',
])('%s stays', (text) => {
  expect(mendedText(text)).toBe(text);
});
