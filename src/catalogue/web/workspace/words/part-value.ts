import type { CourseDocument, CourseRunDocument } from '../../../model/course-document.ts';
import type { CoursePart, CoursePlace, RunPart } from '../../../model/course-parts.ts';
import type { Labels } from '../../../queries/label-store.ts';
import { accessView } from '../../words/access-facts.ts';
import { languageName } from '../../words/language-names.ts';
import {
  CHILDCARE_TEXTS,
  FORMAT_TEXTS,
  GOAL_TEXTS,
  KIND_TEXTS,
  LEVEL_TEXTS,
  TIME_TEXTS,
  UPGRADING_LEVEL_TEXTS,
} from '../../words/value-words.ts';
import type { Words } from '../../words/words.ts';
import { RUN_STATUS_TEXTS } from './run-status-words.ts';
import { runPlace, runPrice, runStart } from './run-words.ts';

/** What stands at a place of a course, in words; the empty text = nothing. */
export function partValue(
  document: CourseDocument,
  place: CoursePlace,
  labels: Labels,
  words: Words,
): string {
  if (place.runId === null) {
    return place.part === 'runs'
      ? document.runs.map((run) => runStart(run, words)).join('\n')
      : courseValue(document, place.part, labels, words);
  }
  const run = document.runs.find(({ id }) => id === place.runId);
  return run === undefined ? '' : runValue(run, place.part, words);
}

const VOCABULARIES = {
  topics: 'topic',
  targets: 'target',
  funding: 'funding',
  certificates: 'certificate',
} as const;

function courseValue(
  document: CourseDocument,
  part: CoursePart,
  labels: Labels,
  words: Words,
): string {
  const { t, language } = words;
  switch (part) {
    case 'kind':
      return t(KIND_TEXTS[document.kind]);
    case 'topics':
    case 'targets':
    case 'funding':
    case 'certificates':
      return document[part]
        .map((key) => labels.term(VOCABULARIES[part], key, language) ?? key)
        .join(', ');
    case 'occupations':
      return document.occupations
        .map((code) => labels.term('occupation', code, language) ?? code)
        .join(', ');
    case 'languages':
      return document.languages.map((tag) => languageName(tag, language)).join(', ');
    case 'languageLevel':
      return document.languageLevel === null ? '' : t(LEVEL_TEXTS[document.languageLevel]);
    case 'keywords':
      return document.keywords.join(', ');
    case 'access':
      return accessView([document.access], words)
        .known.map((fact) => t('access.fact', { label: fact.label, value: fact.value }))
        .join(', ');
    case 'contact': {
      const { name, role, phone, email, url, hours } = document.contact ?? {};
      return [name, role, phone, email, url, hours].filter(Boolean).join(', ');
    }
    case 'fundingGoal':
      return document.fundingGoal === null ? '' : t(GOAL_TEXTS[document.fundingGoal]);
    case 'upgradingLevel':
      return document.upgradingLevel === null
        ? ''
        : t(UPGRADING_LEVEL_TEXTS[document.upgradingLevel]);
    case 'mandatoryTraining':
      return document.mandatoryTraining === null
        ? ''
        : t(document.mandatoryTraining ? 'mandatory.yes' : 'mandatory.no');
    case 'durationDays':
    case 'teachingUnits':
      return document[part] === null ? '' : words.format.count(document[part]);
    default:
      return document[part] ?? '';
  }
}

function runValue(run: CourseRunDocument, part: RunPart | 'run', words: Words): string {
  const { t, format } = words;
  switch (part) {
    case 'run':
      return [runStart(run, words), runPlace(run, words), runPrice(run, words)].join(' · ');
    case 'dates':
      return run.sessions.length > 0 ? sessionLines(run, words) : spanWords(run, words);
    case 'registrationEndsOn':
      return run.registrationEndsOn === null ? '' : format.date(run.registrationEndsOn);
    case 'format':
      return t(FORMAT_TEXTS[run.format]);
    case 'times':
      return run.times.map((time) => t(TIME_TEXTS[time])).join(', ');
    case 'venue':
      return runPlace(run, words);
    case 'price':
      return priceValue(run, words);
    case 'status':
      return [t(RUN_STATUS_TEXTS[run.status]), run.cancelReason].filter(Boolean).join(': ');
    case 'childcare':
      return t(CHILDCARE_TEXTS[run.childcare]);
    case 'seatsMin':
    case 'seatsMax':
    case 'seatsFree':
      return run[part] === null ? '' : format.count(run[part]);
    default:
      return run[part] ?? '';
  }
}

/** Price and words about it; where the words begin with the price it is not said twice. */
function priceValue(run: CourseRunDocument, words: Words): string {
  const price = runPrice(run, words);
  const { priceText: text } = run;
  if (text === null) return price;
  const plain = (said: string) => said.replace(/\s+/g, ' ').toLowerCase();
  return plain(text).startsWith(plain(price)) ? text : `${price}, ${text}`;
}

function sessionLines(run: CourseRunDocument, { format }: Words): string {
  return run.sessions
    .map(({ heldOn, startsAt, endsAt, note }) =>
      [format.date(heldOn), startsAt === null ? null : format.timeRange(startsAt, endsAt), note]
        .filter(Boolean)
        .join(', '),
    )
    .join('\n');
}

function spanWords(run: CourseRunDocument, words: Words): string {
  const { startsOn, endsOn } = run;
  return startsOn !== null && endsOn !== null && run.startKind === 'fixed'
    ? words.format.dateRange(startsOn, endsOn)
    : runStart(run, words);
}
