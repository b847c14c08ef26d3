import type { Language } from '../../../platform/texts/index.ts';
import type { Spoken, Voice } from '../../model/localized.ts';
import type { Programme, RuleBook } from '../../model/programme.ts';
import { programmesOn } from '../../model/programmes-on.ts';
import type { Ways } from '../../model/ways/way.ts';

export interface FundingWaysProps {
  readonly language: Language;
  /** How the texts of the rules speak; the language itself if absent. */
  readonly voice?: Voice;
  readonly book: RuleBook;
  readonly ways: Ways;
}

/** What every part of a decision page needs. */
export interface WayContext {
  readonly language: Language;
  readonly voice: Voice;
  readonly book: RuleBook;
  /** The version of each programme that counts. */
  readonly programmes: ReadonlyMap<string, Programme<Spoken>>;
}

export function wayContext({ language, voice, book, ways }: FundingWaysProps): WayContext {
  return {
    language,
    voice: voice ?? language,
    book,
    programmes: programmesOn(book, ways.today),
  };
}
