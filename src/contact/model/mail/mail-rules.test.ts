import { expect, test } from 'vitest';
import { cutQuoted } from './cut-quoted.ts';
import { replyAddressOf, replyToken, tokensIn } from './reply-token.ts';

test.each([
  [
    'Ja, gern.\n\nAm Mo., 23. Nov. 2026 um 09:00 Uhr schrieb Bildungsnetz <kontakt@netz.example>:\n> Guten Tag\n> Wann?',
    'Ja, gern.',
  ],
  [
    'Am Mo., 23. Nov. 2026 um 09:00 Uhr schrieb Bildungsnetz\n<kontakt+abc@netz.example>:\n\n> Wann?\nAm Dienstag.\n> Wo?\nIn Wesel.',
    'Am Dienstag.\nIn Wesel.',
  ],
  ['Danke!\n\n-----Ursprüngliche Nachricht-----\nVon: Netz\nGesendet: heute', 'Danke!'],
  ['Yes.\n\nOn Mon, Nov 23, 2026 at 9:00 AM Netz <k@netz.example> wrote:\n> x', 'Yes.'],
  ['Oui.\n________________________________\nDe: Netz\nÀ: moi', 'Oui.'],
  ['Gut.\n\nVon: Netz <k@netz.example>\nGesendet: Montag\nAn: Ayla\nBetreff: x\n\nalt', 'Gut.'],
  ['> nur Zitat\n> sonst nichts', '> nur Zitat\n> sonst nichts'],
  ['👍', '👍'],
  ['', ''],
])('what is quoted goes, what is new stays: %j', (text, own) => {
  expect(cutQuoted(text)).toBe(own);
});

test('a reply address survives mail servers that change its case; others have no token', () => {
  const secret = Buffer.alloc(32, 7);
  const token = replyToken(secret, 'need');
  const address = replyAddressOf('kontakt@netz.example', token);
  expect(address).toMatch(/^kontakt\+[0-9a-z]{24}@netz\.example$/);
  expect(tokensIn([address.toUpperCase(), address, 'kontakt+x@netz.example'])).toEqual([token]);
  expect(replyToken(secret, 'other')).not.toBe(token);
  expect(replyToken(Buffer.alloc(32, 8), 'need')).not.toBe(token);
});
