import { z } from 'zod';
import { LANGUAGES, RESOURCE_TYPES } from './closed-lists.ts';
import {
  address,
  addressUnder,
  date,
  digits,
  duration,
  expected,
  language,
  list,
  localizedText,
  mediaType,
  object,
  oneOf,
  sha256,
  text,
} from './value-rules.ts';

const CONTEXT = 'https://w3id.org/kim/amb/context.jsonld';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const some = (
  items: readonly unknown[],
  field: string,
  fits: (value: unknown) => boolean,
): boolean =>
  items.some((item) => isRecord(item) && Object.hasOwn(item, field) && fits(item[field]));

const context = list(z.unknown(), `mit „${CONTEXT}“ und {"@language": "de"}`)
  .refine((items) => items.includes(CONTEXT), {
    error: `Es fehlt die Adresse des Profils „${CONTEXT}“.`,
  })
  .refine(
    (items) =>
      some(items, '@language', (value) => typeof value === 'string' && LANGUAGES.has(value)),
    {
      error: 'Es fehlt die Sprache der Texte, zum Beispiel {"@language": "de"}.',
    },
  );

const type = list(
  text.refine((value) => RESOURCE_TYPES.has(value), {
    error: 'Erwartet wird ein Werktyp von schema.org wie „Course“.',
  }),
  'von Werktypen wie ["LearningResource", "Course"]',
).refine((items) => items.includes('LearningResource'), {
  error: 'Es fehlt der Typ „LearningResource“.',
});

const concept = (id: z.ZodType = address) =>
  object(
    { type: oneOf(['Concept']).optional(), id, prefLabel: localizedText.optional() },
    'ein Begriff mit „id“',
  );
const concepts = list(concept(), 'von Begriffen mit „id“');
const conceptsWith = (pattern: RegExp, vocabulary: string) =>
  concepts.refine(
    (items) => some(items, 'id', (id) => typeof id === 'string' && pattern.test(id)),
    {
      error: `Mindestens ein Begriff muss aus ${vocabulary} stammen.`,
    },
  );

const affiliation = object(
  { type: oneOf(['Organization']), id: address.optional(), name: text },
  'eine Organisation mit „type“ und „name“',
);
const agent = (types: readonly string[]) =>
  object(
    {
      type: oneOf(types),
      id: address.optional(),
      name: text,
      honorificPrefix: text.optional(),
      affiliation: affiliation.optional(),
    },
    'eine Person oder Organisation mit „type“ und „name“',
  );
const agents = list(agent(['Person', 'Organization']), 'von Personen oder Organisationen');
const publisher = agent(['Organization', 'Person']).omit({ honorificPrefix: true });

const LICENCES = [
  /^https?:\/\/creativecommons.org\/(?:licenses|licences|publicdomain)\/.*/,
  /^https?:\/\/www.gnu.org\/licenses\/.*/,
  /^https?:\/\/www.apache.org\/licenses\/.*/,
  /https?:\/\/opensource.org\/licenses\/MIT/,
  /^https?:\/\/www.opensource.org\/licenses\/BSD.*/,
];
const licence = object(
  {
    id: address.refine((value) => LICENCES.filter((known) => known.test(value)).length === 1, {
      error:
        'Erwartet wird die Adresse einer freien Lizenz wie „https://creativecommons.org/licenses/by/4.0/“.',
    }),
  },
  'ein Objekt mit der Adresse der Lizenz als „id“',
);

const provider = object(
  { id: address, type: text.optional(), name: text.optional() },
  'ein Objekt mit „id“',
);
const part = object(
  { id: address, type: type.optional(), name: text.optional() },
  'ein Objekt mit „id“',
);
const basis = object(
  {
    id: address.optional(),
    type: type.optional(),
    name: text.optional(),
    creator: agents.optional(),
    license: licence.optional(),
    provider: provider.optional(),
  },
  'ein Objekt mit „id“ oder „name“',
).refine((value) => value.id !== undefined || value.name !== undefined, {
  error: 'Es fehlt „id“ oder „name“.',
});

const medium = (types: readonly string[]) =>
  object(
    {
      type: oneOf(types),
      contentUrl: address.optional(),
      embedUrl: address.optional(),
      encodingFormat: mediaType.optional(),
      contentSize: digits.optional(),
      sha256: sha256.optional(),
      bitrate: digits.optional(),
    },
    'ein Objekt mit „type“ und „contentUrl“ oder „embedUrl“',
  ).refine((value) => value.contentUrl !== undefined || value.embedUrl !== undefined, {
    error: 'Es fehlt „contentUrl“ oder „embedUrl“.',
  });

const page = object(
  {
    id: address,
    type: oneOf(['WebContent']).optional(),
    provider: provider.optional(),
    dateCreated: date.optional(),
    dateModified: date.optional(),
  },
  'ein Objekt mit „id“',
);
const caption = object(
  {
    type: oneOf(['MediaObject']),
    id: address,
    encodingFormat: text.optional(),
    inLanguage: language.optional(),
  },
  'ein Objekt mit „type“ und „id“',
);
const funder = object(
  { type: oneOf(['Person', 'FundingScheme', 'Organization']), id: address.optional(), name: text },
  'ein Objekt mit „type“ und „name“',
);

/** A record of the profile (draft of DINI-AG KIM) with a German reason for each rule that it may break (docs/formats/amb.md). */
export const AmbSchema = z.looseObject({
  '@context': context,
  id: address,
  type,
  name: text,
  creator: agents.optional(),
  contributor: agents.optional(),
  about: conceptsWith(
    /^https:\/\/w3id.org\/kim\/hochschulfaechersystematik\/.*|http:\/\/w3id.org\/kim\/schulfaecher\/.*/,
    'der Hochschulfächersystematik oder den Schulfächern (w3id.org/kim)',
  ).optional(),
  license: licence.optional(),
  image: address.optional(),
  description: text.optional(),
  trailer: medium(['VideoObject', 'AudioObject']).optional(),
  dateCreated: date.optional(),
  datePublished: date.optional(),
  dateModified: date.optional(),
  duration: duration.optional(),
  inLanguage: list(language, 'von Sprachkürzeln wie ["de"]').optional(),
  publisher: list(publisher, 'von Personen oder Organisationen').optional(),
  learningResourceType: conceptsWith(
    /^https:\/\/w3id.org\/kim\/hcrt\/.*|^http:\/\/w3id.org\/openeduhub\/vocabs\/new_lrt\/.*/,
    'der Liste der Lernressourcentypen (w3id.org/kim/hcrt)',
  ).optional(),
  audience: concepts.optional(),
  isBasedOn: list(basis, 'von Objekten mit „id“ oder „name“').optional(),
  isPartOf: list(part, 'von Objekten mit „id“').optional(),
  hasPart: list(part, 'von Objekten mit „id“').optional(),
  mainEntityOfPage: list(page, 'von Objekten mit „id“').optional(),
  keywords: list(text, 'von Texten').optional(),
  encoding: list(medium(['MediaObject']), 'von Dateien').optional(),
  caption: list(caption, 'von Untertiteln').optional(),
  conditionsOfAccess: concept(
    oneOf([
      'http://w3id.org/kim/conditionsOfAccess/no_login',
      'http://w3id.org/kim/conditionsOfAccess/login',
    ]),
  ).optional(),
  funder: list(funder, 'von Fördernden').optional(),
  assesses: concepts.optional(),
  competencyRequired: concepts.optional(),
  teaches: concepts.optional(),
  educationalLevel: list(
    concept(
      addressUnder(
        /^https:\/\/w3id.org\/kim\/educationalLevel\/.*/,
        'eine Stufe aus „https://w3id.org/kim/educationalLevel/“',
      ),
    ),
    'von Bildungsstufen',
  ).optional(),
  isAccessibleForFree: z.boolean(expected('true oder false (ohne Anführungszeichen)')).optional(),
  interactivityType: concept(
    oneOf(
      ['active', 'expositive', 'mixed'].map(
        (kind) => `http://purl.org/dcx/lrmi-vocabs/interactivityType/${kind}`,
      ),
    ),
  ).optional(),
});
