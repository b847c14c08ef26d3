import { cefrLevel, germanCourseLevel } from '../../model/german-course-level.ts';
import { spanDays } from '../../model/run-dates.ts';
import { hasUnstorable, singleLine, storableText } from '../../model/storable-text.ts';
import { isHtml, textToHtml } from '../../model/text-to-html.ts';
import { webAddress } from '../../model/web-address.ts';
import type { OfferKind } from '../../tables.ts';
import { mended } from '../mended-text.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { OfferRecord } from '../record.ts';
import { childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readRun } from './read-run.ts';

export type ReadCourse =
  | { readonly kind: 'offer'; readonly offer: OfferRecord }
  | {
      readonly kind: 'rejected';
      readonly field: string;
      readonly reason: string;
      /** What could be read nevertheless. */
      readonly offer: OfferRecord;
    };

/**
 * A VHS course as offer with one run. Rejected only without a key or a title; everything else that is wrong becomes a remark and an
 * unknown value.
 */
export function readCourse(course: XmlNode, problems: RecordProblems): ReadCourse {
  const number = singleLine(textOf(course, 'nummer'));
  const key = singleLine(textOf(course, 'guid')) || number;
  const title = mended(singleLine(textOf(course, 'name')), 'name', problems);
  const wrong = whatIsMissing(key, title);
  if (textOf(course, 'guid') === '')
    problems.add('guid', 'Die guid fehlt; als Schlüssel dient die Kursnummer.');
  const subtitle = singles(course, 'untertitel').join(' · ') || null;
  const keywords = [...new Set(singles(course, 'schlagwort'))];
  const texts = readTexts(course, problems);
  const audience = singles(course, 'zielgruppe').map(withoutListCode).filter(isTelling);
  const certificates = childrenOf(course, 'zertifikat');
  const links = readLinks(course, problems);
  const signs = [title, subtitle ?? '', ...keywords];
  const run = readRun(
    course,
    {
      key,
      title,
      keywords,
      everything: [...signs, ...texts.map(({ text }) => text)].join('\n'),
      bookingUrl: links.booking,
    },
    problems,
  );
  const level = singleLine(textOf(course, 'level'));
  const offer: OfferRecord = {
    key,
    kind: kindOf(title, keywords, singleLine(textOf(course, 'veranstaltungsart'))),
    title,
    subtitle,
    descriptionHtml: texts.map(({ html }) => html).join('') || null,
    requirements: level === '' ? null : `Niveau: ${level}`,
    audience: audience.join(', ') || null,
    topics: [],
    categories: singles(course, 'dvv_kategorie'),
    keywords,
    targets: audience,
    funding: signs.some((sign) => /(?<!kein )bildungsurlaub/i.test(sign)) ? ['bildungsurlaub'] : [],
    fundingText: null,
    learningAim: null,
    occupations: [],
    teacherProfile: null,
    cancelTerms: null,
    fundingGoal: null,
    upgradingLevel: null,
    mandatoryTraining: null,
    certificates: certificates.map((one) => singleLine(textOf(one, 'name'))).filter(Boolean),
    certificateText: certificates.map(certificateText).filter(Boolean).join('\n') || null,
    languages: [],
    languageLevel:
      germanCourseLevel(title, keywords) ?? (isGerman(title) ? cefrLevel(level) : null),
    durationDays: spanDays(run.startsOn, run.endsOn),
    teachingUnits: null,
    durationText: durationText(textOf(course, 'dauer')),
    access: {},
    url: links.website,
    contact: null,
    runs: [run],
  };
  return wrong === null ? { kind: 'offer', offer } : { kind: 'rejected', ...wrong, offer };
}

function whatIsMissing(
  key: string,
  title: string,
): { readonly field: string; readonly reason: string } | null {
  if (key === '')
    return {
      field: 'guid',
      reason:
        'Es fehlen guid und nummer: Ohne Schlüssel kann der Kurs später nicht wiedererkannt werden.',
    };
  if (key.length > 255)
    return { field: 'guid', reason: 'Der Schlüssel ist länger als 255 Zeichen.' };
  return title === '' ? { field: 'name', reason: 'Der Titel (name) fehlt oder ist leer.' } : null;
}

function singles(course: XmlNode, name: string): string[] {
  return childrenOf(course, name)
    .map((child) => singleLine(child.text))
    .filter((text) => text !== '');
}

interface CourseText {
  readonly text: string;
  readonly html: string;
}

function readTexts(course: XmlNode, problems: RecordProblems): CourseText[] {
  const texts: { name: string; text: string }[] = [];
  for (const part of childrenOf(course, 'text')) {
    const given = part.children.size === 0 ? part.text : textOf(part, 'text');
    if (hasUnstorable(given))
      problems.add('text', 'Der Text enthält unlesbare Steuerzeichen; sie wurden entfernt.');
    const text = mended(storableText(given).trim(), 'text', problems);
    if (text !== '') texts.push({ name: singleLine(textOf(part, 'eigenschaft')), text });
  }
  const isDescription = (name: string): boolean => /^beschreibung$/i.test(name);
  texts.sort((a, b) => Number(isDescription(b.name)) - Number(isDescription(a.name)));
  return texts.map(({ text }) => ({
    text: isHtml(text) ? text.replace(/<[^>]*>/g, ' ') : text,
    html: textToHtml(text),
  }));
}

function readLinks(
  course: XmlNode,
  problems: RecordProblems,
): { website: string | null; booking: string | null } {
  let website: string | null = null;
  let booking: string | null = null;
  for (const link of childrenOf(course, 'webadresse')) {
    const kind = textOf(link, 'typ').toLowerCase();
    const address = textOf(link, 'uri') || link.text;
    if (address === '' || (kind !== '' && kind !== 'website')) continue;
    const url = webAddress(address);
    if (url === null)
      problems.add('webadresse.uri', `${quoted(address)} ist keine Internetadresse.`);
    website ??= url;
    if (/buch|anmeld/i.test(textOf(link, 'name'))) booking ??= url;
  }
  return { website, booking };
}

/** `h - Sonstige` → `Sonstige`: some programs put the letter of their own list in front. */
function withoutListCode(text: string): string {
  return text.replace(/^(?:[a-z]\s*)?-\s+/i, '').trim();
}

function isTelling(text: string): boolean {
  return text !== '' && !/^(?:sonstige|andere adressaten|keine angabe|alle)/i.test(text);
}

function certificateText(certificate: XmlNode): string {
  const name = singleLine(textOf(certificate, 'name'));
  const text = singleLine(textOf(certificate, 'text'));
  return name === '' || text === '' || name === text ? name || text : `${name}: ${text}`;
}

function isGerman(title: string): boolean {
  return /^deutsch\b/i.test(title);
}

function durationText(text: string): string | null {
  const hours = singleLine(text);
  if (hours === '' || Number(hours.replace(',', '.')) === 0) return null;
  return /^[\d.,]+$/.test(hours)
    ? `${hours.replace(/[.,]0+$/, '').replace('.', ',')} Stunden`
    : hours;
}

function kindOf(title: string, keywords: readonly string[], kind: string): OfferKind {
  if (/^vortrag\b/i.test(title) || /vortrag/i.test(kind)) return 'talk';
  if (
    /\bberatung\b/i.test(title) &&
    !/\bberatung(?:s|skurs|skompetenz)\b/i.test(title) &&
    keywords.some((word) => /^beratung$/i.test(word))
  )
    return 'advice';
  if (keywords.some((word) => /^prüfungstermin$/i.test(word)) || /prüfung$/i.test(kind))
    return 'exam';
  return 'course';
}
