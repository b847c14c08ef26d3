import { encode } from 'uqr';
import { localDate } from '../../../platform/clock.ts';
import { withKnownCharacters } from '../../../platform/documents/known-characters.ts';
import { typeset } from '../../../platform/documents/typeset.ts';
import { slipCodeInGroups } from '../../model/slips/slip-code.ts';
import { SLIP_THINGS, type SlipContent } from '../../model/slips/slip-content.ts';
import {
  directionOf,
  languageTag,
  needsGerman,
  type SlipLanguage,
} from '../../model/slips/slip-language.ts';
import {
  type SlipPart,
  slipParts,
  slipQuestions,
  slipUntil,
} from '../../model/slips/slip-lines.ts';
import { codePath } from '../../model/slips/slip-paths.ts';
import { slipWords } from '../../model/slips/words/words-of.ts';
import { SLIP_TEMPLATE } from './slip-template.ts';

/** What all slips of a document share. */
export interface SlipPrint {
  readonly language: SlipLanguage;
  readonly network: string;
  /** `#rrggbb`, dark enough for text on white. */
  readonly colour: string;
  /** Of the desk that gives it out, for questions. */
  readonly phone: string;
  readonly publicUrl: string;
}

export interface PrintedSlip {
  readonly code: string;
  /** Null = blank, to be filled in by hand. */
  readonly content: SlipContent | null;
  /** Null = it counts from the day it is given out. */
  readonly expiresAt: Date | null;
  /** Place in its block, e.g. `7/20`; empty for single slips. */
  readonly number: string;
}

// Points. Nearly every slip fits with the first; the smallest is still read without effort.
const SIZES = [11.5, 10.5, 9.5, 8.5, 7.8];

/** The PDF of slips, one A5 page each (PDF/UA-1, in the slip's language and direction). */
export function slipPdf(print: SlipPrint, slips: readonly PrintedSlip[]): Promise<Buffer> {
  const { language } = print;
  const words = slipWords(language);
  const german = needsGerman(language) ? slipWords('simple') : null;
  const data = {
    title: words.title,
    titleGerman: german === null ? null : `${german.title}. ${german.lead}`,
    lead: words.lead,
    lang: languageTag(language),
    rtl: directionOf(language) === 'rtl',
    network: withKnownCharacters(print.network),
    colour: print.colour,
    codeLabel: words.code,
    codeText: words.codeText,
    codeTextGerman: german?.codeText ?? null,
    // The number by itself: it stands left to right in any language.
    questions: slipQuestions('|', language).split('|'),
    phone: print.phone,
    slips: slips.map((slip) => ({
      code: slipCodeInGroups(slip.code),
      number: slip.number,
      qr: qrSvg(print.publicUrl + codePath(slip.code)),
      qrText: `${words.code}: ${slipCodeInGroups(slip.code)}`,
      until: slip.expiresAt === null ? null : slipUntil(localDate(slip.expiresAt), language),
      parts: partsOf(slip.content, language).map(({ key, lines }) => ({
        label: words[key],
        german: german?.[key] ?? null,
        strong: key === 'where',
        ticks: key === 'bring',
        tall: key === 'where' || key === 'when',
        lines: lines.map((line) => ({
          text: withKnownCharacters(line.text),
          german: line.isGerman,
        })),
      })),
    })),
  };
  return typeset(SLIP_TEMPLATE, data, { sizes: SIZES, mostPages: slips.length });
}

/** A blank slip has every part, empty but for the things, which are ticked. */
function partsOf(content: SlipContent | null, language: SlipLanguage): readonly SlipPart[] {
  if (content !== null) return slipParts(content, language);
  const { things } = slipWords(language);
  const empty = (['where', 'purpose', 'when', 'bus', 'person'] as const).map((key) => ({
    key,
    lines: [],
  }));
  const ticks = SLIP_THINGS.filter((thing) => thing !== 'nothing').map((thing) => ({
    text: things[thing],
    isGerman: false,
  }));
  return [...empty, { key: 'bring', lines: ticks }];
}

/** A QR code as SVG. Level M: paper gets folded. A fixed mask takes a fifth of the time; any reader copes with it. */
function qrSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, maskPattern: 3, border: 2 });
  const path = data.flatMap((row, y) => row.map((on, x) => (on ? `M${x} ${y}h1v1h-1z` : '')));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path.join('')}"/></svg>`;
}
