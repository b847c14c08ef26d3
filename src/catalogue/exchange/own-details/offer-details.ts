import { z } from 'zod';
import { FUNDING_GOALS, LANGUAGE_LEVELS, OFFER_KINDS, UPGRADING_LEVELS } from '../../tables.ts';
import type { OfferRecord } from '../record.ts';
import { type Detail, manyWords, oneWord } from './detail.ts';
import { AccessFactsOfWords, accessWords, Size, Text, Texts, WebAddress } from './words.ts';

/** Fields of an offer for which a format may have no place of its own, or one that is too narrow. */
export const OFFER_DETAILS = {
  key: {
    words: ({ key }) => [key],
    read: ([word = ''], offer) =>
      word === '' || word.length > 255 ? offer : { ...offer, key: word },
  },
  descriptionHtml: oneWord('descriptionHtml', null, Text),
  requirements: oneWord('requirements', null, Text),
  audience: oneWord('audience', null, Text),
  topics: listOf('topics'),
  keywords: listOf('keywords'),
  fundingText: oneWord('fundingText', null, Text),
  fundingGoal: oneWord('fundingGoal', null, z.enum(FUNDING_GOALS)),
  upgradingLevel: oneWord(
    'upgradingLevel',
    null,
    z.coerce.number().pipe(z.literal(UPGRADING_LEVELS)),
  ),
  mandatoryTraining: oneWord('mandatoryTraining', null, z.stringbool()),
  certificateText: oneWord('certificateText', null, Text),
  kind: oneWord('kind', 'course', z.enum(OFFER_KINDS)),
  subtitle: oneWord('subtitle', null, Text),
  targets: listOf('targets'),
  funding: listOf('funding'),
  certificates: listOf('certificates'),
  languages: listOf('languages'),
  languageLevel: oneWord('languageLevel', null, z.enum(LANGUAGE_LEVELS)),
  learningAim: oneWord('learningAim', null, Text),
  occupations: listOf('occupations'),
  teacherProfile: oneWord('teacherProfile', null, Text),
  cancelTerms: oneWord('cancelTerms', null, Text),
  durationDays: oneWord('durationDays', null, Size),
  teachingUnits: oneWord('teachingUnits', null, Size),
  durationText: oneWord('durationText', null, Text),
  access: manyWords('access', accessWords, AccessFactsOfWords),
  url: oneWord('url', null, WebAddress),
  contactRole: contactText('role'),
  contactHours: contactText('hours'),
} as const satisfies Readonly<Record<string, Detail<OfferRecord>>>;
export type OfferDetailName = keyof typeof OFFER_DETAILS;

function listOf(
  key: 'topics' | 'keywords' | 'targets' | 'funding' | 'certificates' | 'languages' | 'occupations',
): Detail<OfferRecord> {
  return manyWords(key, (words) => words, Texts);
}

/** Of a contact that is named elsewhere. */
function contactText(key: 'role' | 'hours'): Detail<OfferRecord> {
  return {
    words: ({ contact }) => (contact?.[key] == null ? [] : [contact[key]]),
    read: ([word], offer) =>
      offer.contact === null
        ? offer
        : {
            ...offer,
            contact: { ...offer.contact, [key]: word === undefined ? null : Text.parse(word) },
          },
  };
}
