import { isOccupationCode } from '../../../model/occupation-code.ts';
import {
  type SignPlace,
  SUGGESTED_PARTS,
  type SuggestedPart,
  type Suggestion,
} from '../../../model/suggestions/suggestion.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

const VOCABULARIES: Readonly<Record<SuggestedPart, string>> = {
  topics: 'topic',
  occupations: 'occupation',
  certificates: 'certificate',
};
const PART_TEXTS: Readonly<Record<SuggestedPart, CatalogueText>> = {
  topics: 'suggestion.topics',
  occupations: 'suggestion.occupations',
  certificates: 'suggestion.certificates',
};
const BECAUSE: Readonly<Record<SignPlace, CatalogueText>> = {
  title: 'suggestion.because.title',
  subtitle: 'suggestion.because.subtitle',
  keywords: 'suggestion.because.keywords',
  description: 'suggestion.because.description',
};

/** "Themenfeld: Schweißen" and "weil im Titel „Schweißen“ steht". */
export function suggestionWords(
  { part, value, sign }: Suggestion,
  labels: Labels,
  { t, language }: Words,
): { readonly name: string; readonly because: string } {
  const label = labels.term(VOCABULARIES[part], value, language) ?? value;
  const shown = part === 'occupations' ? occupationLabel(label, value) : label;
  return {
    name: t(PART_TEXTS[part], { label: shown }),
    because: t(BECAUSE[sign.place], { words: sign.words }),
  };
}

function occupationLabel(label: string, code: string): string {
  return code.startsWith('http') ? `${label} (ESCO)` : `${label} (KldB ${code})`;
}

const TERM_KEY = /^[0-9a-z_-]{1,100}$/;

/** A suggestion as a form sends it; null for anything else. */
export function readSuggestion(text: string): Pick<Suggestion, 'part' | 'value'> | null {
  const [named = '', value = '', ...rest] = text.split(' ');
  const part = SUGGESTED_PARTS.find((one) => one === named);
  if (part === undefined || rest.length > 0) return null;
  const isValue = part === 'occupations' ? isOccupationCode(value) : TERM_KEY.test(value);
  return isValue ? { part, value } : null;
}
