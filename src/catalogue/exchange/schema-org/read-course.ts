import { cefrLevel, germanCourseLevel } from '../../model/german-course-level.ts';
import { isOccupationCode } from '../../model/occupation-code.ts';
import { parseDuration } from '../../model/parse-duration.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { spanDays } from '../../model/run-dates.ts';
import { hasUnstorable, singleLine } from '../../model/storable-text.ts';
import { webAddress } from '../../model/web-address.ts';
import type { ReadOffer } from '../json/finish-record.ts';
import { fieldOf, fieldsOf, type JsonNode, textOf, textsOf } from '../json/json-node.ts';
import { htmlOf, keywordsOf, languagesOf, listHtml, wordsOf } from '../json/read-words.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { ContactRecord, OfferRecord, RunRecord } from '../record.ts';
import { keysOf } from './keys-of.ts';
import { readOwnProperties, withOwnCourse } from './own-properties.ts';
import { readInstance } from './read-instance.ts';

const MINUTES_PER_TEACHING_UNIT = 45;
const MOST_RUNS = 2_000;

/** A course with its instances, or an instance that stands alone, as offer. Rejected only without a title or a usable key. */
export function readCourse(course: JsonNode, problems: RecordProblems): ReadOffer {
  const title = plainTitle(textOf(course, 'name') || textOf(course, 'alternateName'));
  if (title === '')
    return { kind: 'rejected', field: 'name', reason: 'Der Titel (name) fehlt oder ist leer.' };
  const key = keyOf(course, title, problems);
  if (key === null)
    return { kind: 'rejected', field: '@id', reason: 'Der Schlüssel ist länger als 255 Zeichen.' };
  const keywords = [...new Set([...keywordsOf(course, 'keywords'), ...wordsOf(course, 'about')])];
  const description = descriptionOf(course, problems);
  const signs = [title, ...keywords];
  const words = [...signs, description.replace(/<[^>]*>/g, ' ')].join('\n');
  const runs = readRuns(course, key, words, problems);
  const levels = wordsOf(course, 'educationalLevel');
  const audience = wordsOf(course, 'audience');
  const certificates = wordsOf(course, 'educationalCredentialAwarded').concat(
    wordsOf(course, 'occupationalCredentialAwarded'),
  );
  const requirements = [
    'coursePrerequisites',
    'programPrerequisites',
    'competencyRequired',
  ].flatMap((name) => wordsOf(course, name));
  const instances = fieldsOf(course, 'hasCourseInstance');
  const workload = durationOf([course, ...instances], problems);
  const languages = [...new Set([course, ...instances].flatMap(languagesOf))];
  const offer: OfferRecord = {
    key,
    kind: certificates.some((name) => /bachelor|master of/i.test(name)) ? 'study' : 'course',
    title,
    subtitle: plainTitle(textOf(course, 'disambiguatingDescription')) || null,
    descriptionHtml: description || null,
    requirements:
      [...requirements, ...levels.map((level) => `Niveau: ${level}`)].join('\n') || null,
    audience: audience.join(', ') || null,
    topics: [],
    categories: [],
    keywords,
    targets: audience,
    funding: signs.some((sign) => /(?<!kein )bildungsurlaub/i.test(sign)) ? ['bildungsurlaub'] : [],
    fundingText: null,
    learningAim: wordsOf(course, 'teaches').join('\n') || null,
    occupations: occupationsOf(course),
    teacherProfile: null,
    cancelTerms: null,
    fundingGoal: null,
    upgradingLevel: null,
    mandatoryTraining: null,
    certificates,
    certificateText: certificates.join('\n') || null,
    languages,
    languageLevel:
      germanCourseLevel(title, keywords) ??
      (/^deutsch\b/i.test(title) ? (levels.map(cefrLevel).find(Boolean) ?? null) : null),
    durationDays:
      workload.days ?? (runs[0] === undefined ? null : spanDays(runs[0].startsOn, runs[0].endsOn)),
    teachingUnits: workload.units,
    durationText: workload.text,
    access: {},
    url: readUrl(course, problems),
    contact: readContact(course),
    runs,
  };
  const own = readOwnProperties(course);
  return { kind: 'offer', offer: own === null ? offer : withOwnCourse(offer, own) };
}

/** Only those that say which list they are from; a bare number could be a code of anything. */
function occupationsOf(course: JsonNode): string[] {
  return fieldsOf(course, 'about').flatMap((about) => {
    const code = /KldB/i.test(textOf(about, 'inDefinedTermSet'))
      ? textOf(about, 'termCode')
      : textOf(about, '@id');
    return isOccupationCode(code) ? [code] : [];
  });
}

function keyOf(course: JsonNode, title: string, problems: RecordProblems): string | null {
  const [known] = keysOf(course);
  if (known !== undefined) return known;
  const others = [
    textOf(course, 'url') || textOf(fieldOf(course, 'url'), '@id'),
    textOf(course, 'courseCode'),
  ];
  const other = others.map(singleLine).find((text) => text !== '' && text.length <= 255);
  if (other !== undefined) return other;
  problems.add(
    '@id',
    'Der Kurs hat weder @id noch identifier, url oder courseCode; als Schlüssel dient der Titel. Ändert er sich, gilt der Kurs als neu.',
  );
  return title.length <= 255 ? title : null;
}

function readRuns(
  course: JsonNode,
  courseKey: string,
  words: string,
  problems: RecordProblems,
): RunRecord[] {
  const instances = fieldsOf(course, 'hasCourseInstance').filter(({ fields }) => fields.size > 0);
  if (instances.length > MOST_RUNS)
    problems.add(
      'hasCourseInstance',
      `Der Kurs hat ${instances.length} Durchführungen; übernommen werden die ersten ${MOST_RUNS}.`,
    );
  // One of our own courses without instances has none, and is none itself.
  const isInstance = readOwnProperties(course) === null;
  const stated = instances.length > 0 ? instances.slice(0, MOST_RUNS) : isInstance ? [course] : [];
  const used = new Map<string, number>();
  return stated.map((instance) => {
    const run = readInstance(instance, { course, courseKey, words, problems });
    const before = used.get(run.key) ?? 0;
    used.set(run.key, before + 1);
    return before === 0 ? run : { ...run, key: `${run.key.slice(0, 240)}/${before + 1}` };
  });
}

/** The text, what is learnt and the syllabus, one below the other. */
function descriptionOf(course: JsonNode, problems: RecordProblems): string {
  const text = textOf(course, 'description') || textOf(course, 'abstract');
  if (hasUnstorable(text))
    problems.add('description', 'Der Text enthält unlesbare Steuerzeichen; sie wurden entfernt.');
  return [htmlOf(text), listHtml('Inhalte', wordsOf(course, 'syllabusSections'))].join('');
}

/** The workload in words; as teaching units only where it is a whole number of them. */
function durationOf(
  nodes: readonly JsonNode[],
  problems: RecordProblems,
): { units: number | null; days: number | null; text: string | null } {
  for (const name of ['courseWorkload', 'timeRequired', 'timeToComplete', 'duration']) {
    const text = singleLine(nodes.flatMap((node) => textsOf(node, name))[0] ?? '');
    if (text === '') continue;
    const read = parseDuration(text);
    if (read === null) {
      if (/^P[\dT]/.test(text)) problems.add(name, `${quoted(text)} ist keine Dauer.`);
      return { units: null, days: null, text: /^P[\dT]/.test(text) ? null : text };
    }
    const units = read.minutes === null ? null : read.minutes / MINUTES_PER_TEACHING_UNIT;
    return {
      units: units !== null && Number.isInteger(units) ? units : null,
      days: read.days,
      text: read.text,
    };
  }
  return { units: null, days: null, text: null };
}

function readUrl(course: JsonNode, problems: RecordProblems): string | null {
  const text = textOf(course, 'url') || textOf(fieldOf(course, 'url'), '@id');
  const address = text || textOf(course, '@id');
  const url = webAddress(address);
  if (url === null && text !== '')
    problems.add('url', `${quoted(text)} ist keine Internetadresse.`);
  return url;
}

/** The organisation's desk as it stands on its page; names of persons are not taken over. */
function readContact(course: JsonNode): ContactRecord | null {
  const provider = fieldOf(course, 'provider') ?? fieldOf(course, 'organizer');
  const desk = fieldOf(provider, 'contactPoint');
  const line = (name: string): string | null => singleLine(textOf(desk, name)) || null;
  const phone = line('telephone');
  const email = line('email')?.replace(/^mailto:/i, '') ?? null;
  if (phone === null && email === null) return null;
  return {
    name: null,
    role: line('contactType'),
    phone,
    email,
    url: webAddress(textOf(desk, 'url')),
    hours: null,
  };
}
