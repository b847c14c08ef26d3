import { germanCourseLevel } from '../../model/german-course-level.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { singleLine } from '../../model/storable-text.ts';
import { escapeHtml } from '../../model/text-to-html.ts';
import { webAddress } from '../../model/web-address.ts';
import type { ReadOffer } from '../json/finish-record.ts';
import { fieldOf, fieldsOf, type JsonNode, textNode, textOf, textsOf } from '../json/json-node.ts';
import { htmlOf, keywordsOf, languagesOf } from '../json/read-words.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import { UNSTATED_OFFER } from '../unstated.ts';
import { readMoocRuns } from './read-runs.ts';

const CREDENTIALS: Readonly<Partial<Record<string, string>>> = {
  certificate: 'Zertifikat',
  'record of achievement': 'Leistungsnachweis',
  'confirmation of participation': 'Teilnahmebestätigung',
};
const AUDIENCES: Readonly<Partial<Record<string, string>>> = {
  generalPublic: 'Alle Interessierten',
  student: 'Lernende',
  teacher: 'Lehrende',
  parent: 'Eltern',
  professional: 'Fachkräfte',
  administrator: 'Leitungen',
  mentor: 'Mentorinnen und Mentoren',
};

/** An online course as offer with a run for each start. Who teaches or made it is not read. */
export function readMoocCourse(course: JsonNode, problems: RecordProblems): ReadOffer {
  const attributes = fieldOf(course, 'attributes');
  const title = plainTitle(textOf(attributes, 'name'));
  if (title === '')
    return {
      kind: 'rejected',
      field: 'attributes.name',
      reason: 'Der Titel (name) fehlt oder ist leer.',
    };
  const url = webAddress(textOf(attributes, 'url'));
  const key = [textOf(course, 'id'), url ?? '', textOf(attributes, 'courseCode')]
    .map(singleLine)
    .find((text) => text !== '' && text.length <= 255);
  if (key === undefined)
    return {
      kind: 'rejected',
      field: 'id',
      reason:
        'Die id fehlt oder ist länger als 255 Zeichen: Ohne sie kann der Kurs später nicht wiedererkannt werden.',
    };
  if (url === null && textOf(attributes, 'url') !== '')
    problems.add(
      'attributes.url',
      `${quoted(textOf(attributes, 'url'))} ist keine Internetadresse.`,
    );
  const keywords = [
    ...new Set([
      ...keywordsOf(attributes, 'keywords'),
      ...labels(attributes, 'educationalAlignment'),
    ]),
  ];
  const goals = [
    ...labels(attributes, 'teaches'),
    ...plain(attributes, 'learningObjectives'),
    ...plain(attributes, 'learningobjectives'),
  ];
  const credentials = plain(attributes, 'educationalCredentialsAwarded').map(
    (word) => CREDENTIALS[word] ?? word,
  );
  const audience = plain(attributes, 'audience').flatMap(
    (address) => AUDIENCES[address.slice(address.lastIndexOf('/') + 1)] ?? [],
  );
  const levels = labels(attributes, 'educationalLevel').map((level) => `Niveau: ${level}`);
  const description = htmlOf(textOf(attributes, 'description') || textOf(attributes, 'abstract'));
  const words = [title, ...keywords, description.replace(/<[^>]*>/g, ' ')].join('\n');
  const duration = parseDuration(textOf(attributes, 'duration'));
  return {
    kind: 'offer',
    offer: {
      ...UNSTATED_OFFER,
      key,
      title,
      descriptionHtml: [description, licenceHtml(attributes)].join('') || null,
      requirements: [...labels(attributes, 'competencyRequired'), ...levels].join('\n') || null,
      audience: audience.join(', ') || null,
      keywords,
      learningAim: goals.join('\n') || null,
      certificates: credentials,
      certificateText: credentials.join('\n') || null,
      languages: languagesOf(withLanguages(attributes)),
      languageLevel: germanCourseLevel(title, keywords),
      durationDays: duration?.days ?? null,
      durationText:
        [duration?.text ?? '', workload(attributes)].filter((part) => part !== '').join(', ') ||
        null,
      url,
      runs: readMoocRuns(attributes, { key, url, words }, problems),
    },
  };
}

function plain(node: JsonNode | undefined, name: string): string[] {
  return textsOf(node, name)
    .map(plainTitle)
    .filter((text) => text !== '');
}

/** Names of skills and subjects: `[{"inLanguage": "de", "name": "…"}]`, in German if there is one. */
function labels(node: JsonNode | undefined, name: string): string[] {
  return fieldsOf(node, name).flatMap((thing) => {
    const named = fieldsOf(thing, 'name');
    const german = named.find((one) => /^de\b/i.test(textOf(one, 'inLanguage')));
    const label = german ?? named[0];
    const text = plainTitle(label?.text || textOf(label, 'name') || thing.text);
    return text === '' ? [] : [text];
  });
}

/** Version 2 calls the languages `languages`. */
function withLanguages(attributes: JsonNode | undefined): JsonNode {
  const stated = [...textsOf(attributes, 'inLanguage'), ...textsOf(attributes, 'languages')];
  return {
    text: '',
    language: null,
    fields: new Map([['inLanguage', stated.map((text) => textNode(text))]]),
  };
}

const UNITS: Readonly<Partial<Record<string, string>>> = {
  'h/month': 'je Monat',
  'h/week': 'je Woche',
  'h/day': 'am Tag',
};

function workload(attributes: JsonNode | undefined): string {
  const stated = fieldOf(attributes, 'workload');
  if (stated === undefined) return '';
  const hours = textOf(stated, 'timeValue');
  const unit = UNITS[textOf(stated, 'timeUnit')];
  if (unit === undefined || !/^\d{1,4}$/.test(hours)) return plainTitle(stated.text);
  return `${hours} ${hours === '1' ? 'Stunde' : 'Stunden'} ${unit}`;
}

function licenceHtml(attributes: JsonNode | undefined): string {
  const names = [...fieldsOf(attributes, 'license'), ...fieldsOf(attributes, 'courseLicenses')]
    .map((licence) =>
      plainTitle(
        licence.text ||
          textOf(licence, 'identifier') ||
          textOf(licence, 'id') ||
          textOf(licence, 'name'),
      ),
    )
    .filter((name) => name !== '' && !/^proprietary$/i.test(name));
  return names.length === 0
    ? ''
    : `<p>Lizenz der Inhalte: ${escapeHtml([...new Set(names)].join(', '))}</p>`;
}
