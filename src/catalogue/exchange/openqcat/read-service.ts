import { germanCourseLevel } from '../../model/german-course-level.ts';
import { spanDays } from '../../model/run-dates.ts';
import { textToHtml } from '../../model/text-to-html.ts';
import type { FundingGoal, OfferKind } from '../../tables.ts';
import { mended, mendedText } from '../mended-text.ts';
import type { RecordProblems } from '../problems.ts';
import type { ContactRecord, OfferRecord, RunRecord } from '../record.ts';
import { childOf, type XmlNode } from '../xml/xml-node.ts';
import { COURSE_TYPES, EDUCATION_TYPES, GOALS_OF_EDUCATION } from './codes.ts';
import { readOwnFeatures, withOwnOffer, withOwnRun } from './own-features.ts';
import { readCertificates } from './read-certificates.ts';
import { readClassification } from './read-classification.ts';
import { readForm } from './read-form.ts';
import { readFunding, type StatedFunding } from './read-funding.ts';
import { readLanguages } from './read-languages.ts';
import { readLink } from './read-link.ts';
import { readPhases } from './read-phases.ts';
import { readRun } from './read-run.ts';
import { codeOf, lineOf, linesOf, paragraphsOf, truthOf, unknownCode } from './stated.ts';

export type ReadService =
  /** An offer with its own first session. */
  | { readonly kind: 'offer'; readonly offer: OfferRecord }
  /** A further session; what it leaves empty it has from its offer. */
  | {
      readonly kind: 'session';
      readonly offerKey: string;
      readonly title: string;
      readonly run: RunRecord;
      readonly isWhole: boolean;
      readonly funding: StatedFunding;
    }
  | { readonly kind: 'rejected'; readonly field: string; readonly reason: string };

/** Reads a SERVICE. Rejected only without a key, or as an offer without a title; the rest becomes remarks and unknown values. */
export function readService(
  service: XmlNode,
  contact: ContactRecord | null,
  problems: RecordProblems,
): ReadService {
  const key = lineOf(service, 'PRODUCT_ID');
  const details = childOf(service, 'SERVICE_DETAILS');
  const education = childOf(childOf(details, 'SERVICE_MODULE'), 'EDUCATION');
  const title = mended(lineOf(details, 'TITLE'), 'TITLE', problems);
  const offerKey = lineOf(education, 'COURSE_ID');
  const isSession = isFurtherSession(service, key, offerKey);
  const refusal = refusalOf(key, title, isSession);
  if (refusal !== null) return refusal;
  const teaching = childOf(education, 'EXTENDED_INFO');
  const phases = readPhases(education, problems);
  const form = readForm(education, teaching, hasAddress(phases.venue), problems);
  const url = readLink(service, details, education, problems);
  const own = readOwnFeatures(service);
  const stated = readRun(service, { key, title, url, form, phases }, problems);
  const run = own === null ? stated : withOwnRun({ ...stated, venue: phases.venue }, own);
  const funding = readFunding(service, education, teaching, problems);
  if (isSession) return { kind: 'session', offerKey, title, run, isWhole: own !== null, funding };
  const classification = readClassification(service);
  const certificates = readCertificates(education);
  const keywords = keywordsOf(details, own === null ? title : '', classification.labels);
  const description = mended(
    paragraphsOf(details, 'DESCRIPTION_LONG'),
    'DESCRIPTION_LONG',
    problems,
  );
  const offer: OfferRecord = {
    key,
    kind: kindOf(service, teaching, problems),
    title,
    subtitle: null,
    descriptionHtml: textToHtml(description) || null,
    requirements: plain(paragraphsOf(details, 'REQUIREMENTS')),
    audience: plain(paragraphsOf(childOf(details, 'TARGET_GROUP'), 'TARGET_GROUP_TEXT')),
    topics: classification.topics,
    categories: classification.codes,
    keywords,
    targets: [],
    funding: funding.keys,
    fundingText: funding.lines.join('\n') || null,
    learningAim: null,
    occupations: [],
    teacherProfile: null,
    fundingGoal: goalOf(teaching),
    upgradingLevel: null,
    mandatoryTraining: null,
    cancelTerms: plain(paragraphsOf(details, 'TERMS_AND_CONDITIONS')),
    certificates: certificates.names,
    certificateText: certificates.text,
    languages: readLanguages(education, teaching, problems),
    languageLevel: germanCourseLevel(title, keywords),
    durationDays: spanDays(run.startsOn, run.endsOn),
    teachingUnits: phases.teachingUnits,
    durationText: phases.durationText,
    access: {},
    url,
    contact,
    runs: [run],
  };
  return { kind: 'offer', offer: own === null ? offer : withOwnOffer(offer, own) };
}

/** `type` says what a SERVICE is; where it does not, the reference to another one does. */
function isFurtherSession(service: XmlNode, key: string, offerKey: string): boolean {
  const module = childOf(childOf(service, 'SERVICE_DETAILS'), 'SERVICE_MODULE');
  if (offerKey === '' || offerKey === key) return false;
  return truthOf(module, 'EDUCATION') !== true;
}

function refusalOf(key: string, title: string, isSession: boolean): ReadService | null {
  const rejected = (field: string, reason: string): ReadService => ({
    kind: 'rejected',
    field,
    reason,
  });
  if (key === '')
    return rejected(
      'PRODUCT_ID',
      'Die PRODUCT_ID fehlt: Ohne Schlüssel kann das Angebot später nicht wiedererkannt werden.',
    );
  if (key.length > 255) return rejected('PRODUCT_ID', 'Die PRODUCT_ID ist länger als 255 Zeichen.');
  if (title === '' && !isSession)
    return rejected('TITLE', 'Der Titel (TITLE) des Angebots fehlt oder ist leer.');
  return null;
}

function hasAddress(venue: RunRecord['venue']): boolean {
  return venue !== null && (venue.street !== null || venue.postalCode !== null);
}

/** Without words that the title has anyway: programs repeat each of them as a keyword. */
function keywordsOf(
  details: XmlNode | undefined,
  title: string,
  labels: readonly string[],
): string[] {
  const words = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const stated = [...linesOf(details, 'KEYWORD').map(mendedText), ...labels];
  return [...new Set(stated)].filter((word) => !words.has(word.toLowerCase()));
}

function plain(text: string): string | null {
  const words = mendedText(text)
    .replace(/<br\s*\/?>|<\/p>|<\/li>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return words === '' ? null : words;
}

function kindOf(
  service: XmlNode,
  teaching: XmlNode | undefined,
  problems: RecordProblems,
): OfferKind {
  const type = lineOf(service, 'COURSE_TYPE');
  if (type !== '' && !Object.values(COURSE_TYPES).some((known) => String(known) === type))
    unknownCode(problems, 'COURSE_TYPE', type);
  const education = codeOf(teaching, 'EDUCATION_TYPE');
  const known = Object.values(EDUCATION_TYPES).find((code) => String(code) === education);
  if (education !== '' && known === undefined) unknownCode(problems, 'EDUCATION_TYPE', education);
  if (known === EDUCATION_TYPES.retraining) return 'retraining';
  const isStudy =
    type === String(COURSE_TYPES.study) ||
    known === EDUCATION_TYPES.firstDegree ||
    known === EDUCATION_TYPES.furtherDegree;
  return isStudy ? 'study' : 'course';
}

/** What stands at the end, where the kind of education leaves no doubt. */
function goalOf(teaching: XmlNode | undefined): FundingGoal | null {
  return GOALS_OF_EDUCATION[codeOf(teaching, 'EDUCATION_TYPE')] ?? null;
}
