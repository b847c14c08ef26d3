import { germanCourseLevel } from '../../model/german-course-level.ts';
import { spanDays } from '../../model/run-dates.ts';
import { webAddress } from '../../model/web-address.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { OfferRecord, RunRecord } from '../record.ts';
import { MOST_RUNS } from '../record-limits.ts';
import { UNSTATED_OFFER } from '../unstated.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { readPresentation } from './read-presentation.ts';
import { htmlOf, inOneLanguage, lineOf, linesOf, plainOf } from './stated.ts';

export type ReadCourse =
  | { readonly kind: 'offer'; readonly offer: OfferRecord }
  | { readonly kind: 'rejected'; readonly field: string; readonly reason: string };

/** Our own exports say in words what kind of description follows where the profile has no kinds. */
const LABELLED = /^\s*(?:Zielgruppe|Lizenz): /;
const LABELLED_AUDIENCE = /^\s*Zielgruppe: ([\s\S]*)$/;
const DAYS = /^P(\d{1,5})D$/;
/** An abstract that is no longer than this is a second line of the title. */
const LONGEST_SUBTITLE = 200;
const ADDRESS = /^https?:/i;
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** A course with its presentations. Rejected only without an identifier or a title. */
export function readCourse(course: XmlNode, problems: RecordProblems): ReadCourse {
  const rejected = (field: string, reason: string): ReadCourse => ({
    kind: 'rejected',
    field,
    reason,
  });
  if (course.attributes.get('recstatus') === '3')
    return rejected(
      'recstatus',
      'Der Kurs ist als gelöscht gekennzeichnet und gilt als nicht geliefert.',
    );
  const identifiers = linesOf(course, 'identifier');
  const key = identifiers.find((id) => !ADDRESS.test(id)) ?? identifiers[0] ?? '';
  const title = lineOf(course, 'title');
  if (key === '')
    return rejected(
      'identifier',
      'dc:identifier fehlt: Ohne Schlüssel kann der Kurs später nicht wiedererkannt werden.',
    );
  if (key.length > 255) return rejected('identifier', 'Der Schlüssel ist länger als 255 Zeichen.');
  if (title === '') return rejected('title', 'Der Titel (dc:title) fehlt oder ist leer.');
  const presentations = presentationsOf(course, problems);
  const runs = readRuns(presentations, { key, identifiers, title }, problems);
  const subjects = readSubjects(course, title);
  const [first] = runs;
  return {
    kind: 'offer',
    offer: {
      ...UNSTATED_OFFER,
      key,
      title,
      ...readTexts(course),
      topics: subjects.topics,
      keywords: subjects.keywords,
      ...readQualifications(course),
      languages: readLanguages(presentations, problems),
      languageLevel: germanCourseLevel(title, subjects.keywords),
      ...durationOf(
        presentations,
        first === undefined ? null : spanDays(first.startsOn, first.endsOn),
      ),
      url:
        webAddress(lineOf(course, 'url')) ??
        webAddress(identifiers.find((id) => ADDRESS.test(id)) ?? ''),
      runs,
    },
  };
}

function presentationsOf(course: XmlNode, problems: RecordProblems): readonly XmlNode[] {
  const stated = childrenOf(course, 'presentation').filter(
    ({ attributes }) => attributes.get('recstatus') !== '3',
  );
  if (stated.length > MOST_RUNS)
    problems.add(
      'presentation',
      `Übernommen werden die ersten ${MOST_RUNS} von ${stated.length} Terminen.`,
    );
  return stated.slice(0, MOST_RUNS);
}

/** Identifiers of presentations may be those of the course or missing: then the day of the start tells them apart, or their place. */
function readRuns(
  presentations: readonly XmlNode[],
  course: { readonly key: string; readonly identifiers: readonly string[]; readonly title: string },
  problems: RecordProblems,
): RunRecord[] {
  const taken = new Set<string>();
  return presentations.map((presentation, index) => {
    const stated = linesOf(presentation, 'identifier');
    const own =
      stated.find((id) => !ADDRESS.test(id)) ??
      stated.find((id) => !course.identifiers.includes(id));
    const run = readPresentation(presentation, { key: own ?? '', title: course.title }, problems);
    const candidates = [
      own,
      `${course.key}/${run.startsOn ?? index + 1}`,
      `${course.key}/${index + 1}`,
    ];
    const key =
      candidates.find((one) => one !== undefined && one.length <= 255 && !taken.has(one)) ??
      `${course.key}/${index + 1}`;
    taken.add(key);
    return { ...run, key };
  });
}

/** By the kind that a description states: whom it is for and what people learn stand apart, the rest follows the description itself. */
function readTexts(
  course: XmlNode,
): Pick<OfferRecord, 'subtitle' | 'descriptionHtml' | 'learningAim' | 'requirements' | 'audience'> {
  const kindOf = (node: XmlNode): string => node.attributes.get('type') ?? '';
  const descriptions = childrenOf(course, 'description');
  const isAudience = (node: XmlNode): boolean => /target|audience/i.test(kindOf(node));
  const main = descriptions.filter((node) => !isAudience(node) && !LABELLED.test(node.text));
  main.sort((a, b) => Number(kindOf(a) !== '') - Number(kindOf(b) !== ''));
  const abstract = plainOf(course, 'abstract');
  const stated = htmlOf(main);
  const text = stated || htmlOf(childrenOf(course, 'abstract'));
  const assessment = htmlOf(childrenOf(course, 'assessment'));
  const audience = inOneLanguage(descriptions).flatMap((node) =>
    isAudience(node) ? node.text : (LABELLED_AUDIENCE.exec(node.text)?.[1] ?? []),
  );
  const requirements = ['prerequisite', 'entryRequirements', 'entryProfile'].map((name) =>
    plainOf(course, name),
  );
  const isSubtitle = stated !== '' && abstract !== null && abstract.length <= LONGEST_SUBTITLE;
  return {
    subtitle: isSubtitle ? abstract : null,
    descriptionHtml: `${text}${assessment}` || null,
    learningAim:
      ['objective', 'learningOutcome'].flatMap((name) => plainOf(course, name) ?? []).join('\n') ||
      null,
    requirements: requirements.filter((part) => part !== null).join('\n') || null,
    audience:
      audience
        .join(', ')
        .replace(/<[^<>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim() || null,
  };
}

/** Words of a subject are keywords; a key without a vocabulary is one of our own topics. */
function readSubjects(course: XmlNode, title: string): { topics: string[]; keywords: string[] } {
  const subjects = inOneLanguage(childrenOf(course, 'subject'));
  const ownKey = (node: XmlNode): string => {
    const key = node.attributes.get('identifier') ?? '';
    return node.attributes.has('type') || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(key) ? '' : key;
  };
  const words = subjects
    .filter((node) => ownKey(node) === '')
    .map(({ text }) => text.replace(/\s+/g, ' '));
  return {
    topics: subjects.map(ownKey).filter(Boolean),
    keywords: [...new Set(words)].filter((word) => word !== title),
  };
}

function readQualifications(
  course: XmlNode,
): Pick<OfferRecord, 'certificates' | 'certificateText'> {
  const stated = childrenOf(course, 'qualification');
  const names = stated.map((one) => lineOf(one, 'title') || lineOf(one, 'abbr')).filter(Boolean);
  const lines = stated.map((one) =>
    [lineOf(one, 'title') || lineOf(one, 'abbr'), lineOf(one, 'awardedBy')]
      .filter(Boolean)
      .join(', '),
  );
  return { certificates: names, certificateText: lines.filter(Boolean).join('\n') || null };
}

function readLanguages(presentations: readonly XmlNode[], problems: RecordProblems): string[] {
  const tags = new Set<string>();
  for (const tag of presentations.flatMap((one) => linesOf(one, 'languageOfInstruction'))) {
    if (TAG.test(tag)) tags.add(Intl.getCanonicalLocales(tag)[0] ?? tag);
    else problems.add('languageOfInstruction', `${quoted(tag)} ist kein Sprachkürzel.`);
  }
  return [...tags];
}

/** `40 Unterrichtseinheiten, fünf Abende` with, perhaps, the days in the attribute for machines. */
function durationOf(
  presentations: readonly XmlNode[],
  span: number | null,
): Pick<OfferRecord, 'durationDays' | 'teachingUnits' | 'durationText'> {
  const stated = presentations.flatMap((one) => childrenOf(one, 'duration'));
  const words = presentations.map((one) => lineOf(one, 'duration')).find(Boolean) ?? '';
  const [, units, rest = ''] =
    /^(\d{1,5}(?:,\d{1,2})?) Unterrichtseinheiten(?:, (.+))?$/.exec(words) ?? [];
  const days = stated.map(({ attributes }) => DAYS.exec(attributes.get('interval') ?? '')?.[1]);
  const known = days.find((count) => count !== undefined);
  const text = units === undefined ? words : rest;
  const isNothing = /^nicht angegeben$/i.test(text) || text === `${known} Tage`;
  return {
    durationDays: known === undefined ? span : Number(known),
    teachingUnits: units === undefined ? null : Number(units.replace(',', '.')),
    durationText: isNothing ? null : text || null,
  };
}
