import type { SlipLanguage } from '../slip-language.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { simple } from './simple.ts';
import type { SlipWords } from './slip-words.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';

const WORDS: Readonly<Record<SlipLanguage, SlipWords>> = { de, simple, en, uk, tr, ar, pl, nl };

/** The printed words in a language of the slips. */
export function slipWords(language: SlipLanguage): SlipWords {
  return WORDS[language];
}
