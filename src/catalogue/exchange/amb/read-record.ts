import { germanCourseLevel } from '../../model/german-course-level.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { singleLine } from '../../model/storable-text.ts';
import { webAddress } from '../../model/web-address.ts';
import type { ReadOffer } from '../json/finish-record.ts';
import { fieldsOf, type JsonNode, textOf, textsOf } from '../json/json-node.ts';
import type { JsonShape } from '../json/keep-known.ts';
import { htmlOf, keywordsOf, languagesOf } from '../json/read-words.ts';
import { UNSTATED_OFFER, UNSTATED_RUN } from '../unstated.ts';

const CONCEPT: JsonShape = { id: 'text', type: 'text', prefLabel: 'text', inScheme: 'dropped' };

/** What is read of a course; who made a resource is not (they are persons, most of them). */
export const AMB_COURSE: JsonShape = {
  '@context': 'dropped',
  id: 'text',
  type: 'text',
  name: 'text',
  description: 'text',
  keywords: 'text',
  about: CONCEPT,
  audience: CONCEPT,
  educationalLevel: CONCEPT,
  teaches: CONCEPT,
  competencyRequired: CONCEPT,
  inLanguage: 'text',
  duration: 'text',
  isAccessibleForFree: 'text',
  ...Object.fromEntries(
    `creator contributor publisher funder license image trailer dateCreated datePublished dateModified learningResourceType isBasedOn
    isPartOf hasPart mainEntityOfPage encoding caption conditionsOfAccess assesses interactivityType affiliation`
      .split(/\s+/)
      .map((name) => [name, 'dropped' as const]),
  ),
};

/** A course of the profile as offer. The profile knows neither dates nor places: it has one run, "on request". */
export function readAmbCourse(course: JsonNode): ReadOffer {
  const key = singleLine(textOf(course, 'id'));
  const title = plainTitle(textOf(course, 'name'));
  if (key.length > 255)
    return { kind: 'rejected', field: 'id', reason: 'Die id ist länger als 255 Zeichen.' };
  if (title === '')
    return { kind: 'rejected', field: 'name', reason: 'Der Titel (name) ist leer.' };
  const keywords = [...new Set([...keywordsOf(course, 'keywords'), ...labels(course, 'about')])];
  const audience = labels(course, 'audience');
  const levels = labels(course, 'educationalLevel').map((level) => `Niveau: ${level}`);
  const url = webAddress(key);
  const duration = parseDuration(textOf(course, 'duration'));
  return {
    kind: 'offer',
    offer: {
      ...UNSTATED_OFFER,
      key,
      title,
      descriptionHtml: htmlOf(textOf(course, 'description')) || null,
      requirements: [...labels(course, 'competencyRequired'), ...levels].join('\n') || null,
      audience: audience.join(', ') || null,
      keywords,
      targets: audience,
      learningAim: labels(course, 'teaches').join('\n') || null,
      languages: languagesOf(course),
      languageLevel: germanCourseLevel(title, keywords),
      durationDays: duration?.days ?? null,
      durationText: duration?.text ?? null,
      url,
      runs: [
        {
          ...UNSTATED_RUN,
          key,
          price: {
            state: textOf(course, 'isAccessibleForFree') === 'true' ? 'free' : 'unknown',
            cents: null,
            text: null,
          },
        },
      ],
    },
  };
}

/** What the concepts of a field are called, in German if they say so; one without a name says nothing to people. */
function labels(course: JsonNode, name: string): string[] {
  return fieldsOf(course, name)
    .map((concept) => plainTitle(textsOf(concept, 'prefLabel')[0] ?? ''))
    .filter((label) => label !== '');
}
