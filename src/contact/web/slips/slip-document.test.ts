import { describe, expect, test } from 'vitest';
import { pdfText, pdfTitle } from '../../../../tests/support/read-pdf.ts';
import {
  MOST_BUS,
  MOST_HOURS,
  MOST_LINE,
  MOST_NAME,
  MOST_OWN_WORDS,
  type SlipContent,
} from '../../model/slips/slip-content.ts';
import { SLIP_LANGUAGES, type SlipLanguage } from '../../model/slips/slip-language.ts';
import { slipWords } from '../../model/slips/words/words-of.ts';
import { newSlipCode } from '../../use-cases/slips/new-slip-code.ts';
import { type PrintedSlip, slipPdf } from './slip-document.ts';

const content: SlipContent = {
  name: 'Demo-Sprachhaus „Brücke“',
  purpose: 'Einstufung Deutsch B1',
  street: 'Demoweg 3',
  postalCode: '46483',
  place: 'Wesel',
  room: '2. Stock',
  day: null,
  time: null,
  hours: [{ days: ['mo', 'tu', 'we', 'th', 'fr'], from: '09:00', to: '13:00' }],
  bus: 'Bus 64 bis Demoplatz',
  phone: '030 23125 100',
  person: { kind: 'role', role: 'adviser' },
  things: ['id', 'letter'],
  ownWords: 'Anmeldebogen',
};
const slip: PrintedSlip = {
  code: newSlipCode(),
  content,
  expiresAt: new Date('2027-02-21T12:00:00Z'),
  number: '',
};
const pdfOf = (language: SlipLanguage, slips: readonly PrintedSlip[] = [slip]) =>
  slipPdf(
    {
      language,
      network: 'Demo-Netz',
      colour: '#0b5563',
      phone: '030 23125 100',
      publicUrl: 'https://netz.example',
    },
    slips,
  );
const pagesIn = (text: string) => text.match(/\/Type ?\/Page\b/g)?.length;
/** Language of the document: the entry that stands in its catalogue. */
const languageOf = (text: string) =>
  /\/Type ?\/Catalog[\s\S]*?\/Lang ?\((\w+)\)/.exec(text)?.[1] ?? null;
/** Longest words that the form lets through. */
const long = (length: number) => 'Beratungsstellenübersicht '.repeat(9).slice(0, length).trim();
const LONGEST: SlipContent = {
  ...content,
  name: long(MOST_NAME),
  purpose: long(MOST_NAME),
  street: long(MOST_LINE),
  place: long(MOST_LINE),
  room: long(MOST_LINE),
  hours: Array.from({ length: MOST_HOURS }, () => ({
    days: ['mo' as const, 'we' as const, 'sa' as const],
    from: '09:00',
    to: '13:00',
  })),
  bus: long(MOST_BUS),
  person: { kind: 'named', name: long(MOST_LINE) },
  things: ['id', 'letter', 'certificates', 'cv', 'payslip', 'language_certificate', 'glasses'],
  ownWords: long(MOST_OWN_WORDS),
};

describe('the PDF of a slip', () => {
  test.each(SLIP_LANGUAGES)(
    '%s: one A5 page, tagged, with title and language',
    async (language) => {
      const text = pdfText(await pdfOf(language));
      expect(text).toMatch(/\/MediaBox ?\[0 0 419\.5\d* 595\.2\d*\]/);
      expect(pagesIn(text)).toBe(1);
      expect(text).toMatch(/<pdfuaid:part>1</);
      expect(text).toMatch(/\/StructTreeRoot/);
      expect(text).toMatch(/\/Marked true/);
      expect(text).toMatch(/\/DisplayDocTitle true/);
      expect(pdfTitle(text)).toBe(slipWords(language).title);
      expect(languageOf(text)).toBe(language === 'simple' ? 'de' : language);
      // A heading of the page, one for each of the seven parts and one for the code; the QR code has words.
      expect(text.match(/\/S ?\/H1\b/g)).toHaveLength(1);
      expect(text.match(/\/S ?\/H2\b/g)).toHaveLength(8);
      expect(text).toMatch(/\/S ?\/Figure\b/);
      expect(text).toMatch(/\/Direction ?\/(?:L2R|R2L)/);
      expect(/\/Direction ?\/R2L/.test(text)).toBe(language === 'ar');
    },
  );

  test('in another language names and addresses are marked as German', async () => {
    expect(pdfText(await pdfOf('ar')).match(/\/Lang ?\(de\)/g)?.length).toBeGreaterThan(6);
    expect(pdfText(await pdfOf('de'))).not.toMatch(/\/Lang ?\(en\)/);
  });

  test.each(SLIP_LANGUAGES)('%s: the longest slip stays one page', async (language) => {
    expect(pagesIn(pdfText(await pdfOf(language, [{ ...slip, content: LONGEST }])))).toBe(1);
  });

  test('letters that are in no font of ours do no harm', async () => {
    const strange = { ...content, name: '漢字 😀 Ξένος', ownWords: '\u202E\u0000 ✓ नमस्ते' };
    expect(pagesIn(pdfText(await pdfOf('pl', [{ ...slip, content: strange }])))).toBe(1);
  });

  test('nothing typed is a command for the typesetter', async () => {
    const hostile = { ...content, name: '#panic() $x$ `a` \\ ] } @b <c>', ownWords: '= H1 *x* //' };
    const text = pdfText(await pdfOf('en', [{ ...slip, content: hostile }]));
    expect(text.match(/\/S ?\/H1\b/g)).toHaveLength(1);
  });

  test('twenty blank ones: a page each, and the process goes on answering meanwhile', async () => {
    await pdfOf('ar');
    let longest = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 1);
    const blank = { ...slip, content: null, expiresAt: null };
    const slips = Array.from({ length: 20 }, (_, at) => ({
      ...blank,
      code: newSlipCode(),
      number: `${at + 1}/20`,
    }));
    const pdf = await pdfOf('ar', slips);
    clearInterval(timer);
    expect(pagesIn(pdfText(pdf))).toBe(20);
    // Setting the pages takes 130 ms in its thread; drawing 20 QR codes here about 20. Wide, for a busy machine.
    expect(longest).toBeLessThan(500);
  });
});
