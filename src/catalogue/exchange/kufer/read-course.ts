import { germanCourseLevel } from '../../model/german-course-level.ts';
import { plainTitle } from '../../model/plain-title.ts';
import { spanDays } from '../../model/run-dates.ts';
import { singleLine, storableText } from '../../model/storable-text.ts';
import { textToHtml } from '../../model/text-to-html.ts';
import { mended } from '../mended-text.ts';
import type { RecordProblems } from '../problems.ts';
import type { OfferRecord } from '../record.ts';
import { UNSTATED_OFFER } from '../unstated.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';
import { readRun } from './read-run.ts';

export type ReadCourse =
  | { readonly kind: 'offer'; readonly offer: OfferRecord }
  | {
      readonly kind: 'rejected';
      readonly field: string;
      readonly reason: string;
      readonly offer: OfferRecord;
    };

/** A course of KuferSQL as offer with its one run. Rejected only without a number or a title. */
export function readCourse(course: XmlNode, problems: RecordProblems): ReadCourse {
  const key = singleLine(textOf(course, 'knr'));
  const [titleField = 'haupttitel', given = ''] =
    TITLES.map((name) => [name, plainTitle(textOf(course, name))]).find(
      ([, text]) => text !== '',
    ) ?? [];
  const title = mended(given, titleField, problems);
  const subtitle = plainTitle(textOf(course, 'titellang'));
  const description = descriptionOf(course, problems);
  const keywords = keywordsOf(course).filter((word) => word !== title);
  const words = [title, subtitle, ...keywords, description.replace(/<[^>]*>/g, ' ')].join('\n');
  const run = readRun(course, { key, title, keywords, words }, problems);
  const offer: OfferRecord = {
    ...UNSTATED_OFFER,
    key,
    kind: /^vortrag\b/i.test(title) ? 'talk' : 'course',
    title,
    subtitle: subtitle === '' || subtitle === title ? null : subtitle,
    descriptionHtml: description || null,
    keywords,
    funding: /(?<!kein )bildungsurlaub/i.test([title, subtitle, ...keywords].join('\n'))
      ? ['bildungsurlaub']
      : [],
    languageLevel: germanCourseLevel(title, keywords),
    durationDays: spanDays(run.startsOn, run.endsOn),
    runs: [run],
  };
  const wrong = whatIsWrong(key, title);
  return wrong === null ? { kind: 'offer', offer } : { kind: 'rejected', ...wrong, offer };
}

const TITLES = ['haupttitel', 'titelkurz', 'titellang'] as const;

function whatIsWrong(
  key: string,
  title: string,
): { readonly field: string; readonly reason: string } | null {
  if (key === '')
    return {
      field: 'knr',
      reason:
        'Die Kursnummer (knr) fehlt: Ohne sie kann der Kurs später nicht wiedererkannt werden.',
    };
  if (key.length > 255)
    return { field: 'knr', reason: 'Die Kursnummer (knr) ist länger als 255 Zeichen.' };
  if (title !== '') return null;
  return {
    field: 'haupttitel',
    reason: 'Der Titel fehlt: haupttitel, titelkurz und titellang sind leer.',
  };
}

/** The text for the web site stands before the one of the printed programme. */
function descriptionOf(course: XmlNode, problems: RecordProblems): string {
  const field = textOf(course, 'web_info') === '' ? 'inhalt' : 'web_info';
  return textToHtml(mended(storableText(textOf(course, field)), field, problems));
}

function keywordsOf(course: XmlNode): string[] {
  const categories = childrenOf(childOf(course, 'kategorien'), 'kategorie').map((category) =>
    textOf(category, 'bezeichnungstruktur'),
  );
  const words = [textOf(course, 'fachbtext'), ...categories].map(plainTitle);
  return [...new Set(words)].filter((word) => word !== '');
}
