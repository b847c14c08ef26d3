import { fundingLeft } from '../../../members/index.ts';
import { berlinDateTime } from '../../../platform/berlin-time.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { OWN_TOPIC_SYSTEM } from '../../exchange/openqcat/codes.ts';
import type { OfferRecord } from '../../exchange/record.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { HandedOnRun } from '../../queries/offer-runs.ts';
import { recordOf, runRecordOf } from '../record-of.ts';
import { element, required, type Xml } from '../xml/xml.ts';
import { addressParts, clip, nameParts, reachParts } from './address.ts';
import { isToCome } from './admission.ts';
import {
  courseType,
  durationClass,
  EXECUTION_FORM_OF,
  educationType,
  federalFunding,
  INSTRUCTION_FORM_OF,
  instructionTime,
  regionalFunding,
  teachingLanguages,
} from './codes-of.ts';
import { ownClassification } from './own-classification.ts';
import { priceParts } from './price-parts.ts';
import { remarksOf } from './run-remarks.ts';

/** What the whole file has in common. */
export interface ServiceContext {
  readonly supplierId: string;
  readonly today: LocalDate;
  /** Names of topics, in German. */
  topicLabel(key: string): string | null;
  /** Address of the offer's page in the portal. */
  pageUrl(offer: HandedOnOffer): string;
}

/** INSTITUTION: further vocational training. */
const INSTITUTION = 105;

/** An offer as SERVICE elements: itself with its first run, then a session for every further run that is still to come. */
export function services(offer: HandedOnOffer, context: ServiceContext): Xml[] {
  const runs = offer.runs.filter((run) => isToCome(run, context.today));
  const [first, ...others] = runs;
  return [
    service(offer, first ?? null, true, context),
    ...others.map((run) => service(offer, run, false, context)),
  ];
}

/** PRODUCT_ID of a run; that of the offer stands for its first one. */
export function runProductId(offer: HandedOnOffer, run: HandedOnRun): string {
  return run.key === offer.key ? run.id : run.key;
}

function service(
  offer: HandedOnOffer,
  run: HandedOnRun | null,
  isOffer: boolean,
  context: ServiceContext,
): Xml {
  const id = isOffer || run === null ? offer.key : runProductId(offer, run);
  return required(
    'SERVICE',
    [
      clip('PRODUCT_ID', id, 255),
      element('COURSE_TYPE', courseType(offer)),
      element('SUPPLIER_ID_REF', context.supplierId, { type: 'supplier_specific' }),
      required('SERVICE_DETAILS', details(offer, run, isOffer, context)),
      ...(isOffer ? offer.topics.map((topic) => classification(topic, context)) : []),
      ownClassification(
        isOffer ? handedOn(offer, context) : null,
        run === null ? null : runRecordOf(run),
      ),
      ...priceParts(run),
    ],
    { mode: 'new' },
  );
}

/** What the portal itself says of funding, which is less than the source where a proof has run out. */
function handedOn(offer: HandedOnOffer, { today }: ServiceContext): OfferRecord {
  return { ...recordOf(offer), funding: fundingLeft(offer.funding, offer.seals.proofs, today) };
}

function details(
  offer: HandedOnOffer,
  run: HandedOnRun | null,
  isOffer: boolean,
  context: ServiceContext,
): (Xml | null)[] {
  const { course, contact } = offer;
  // What a session leaves empty it has from its offer.
  return [
    isOffer ? clip('TITLE', offer.title, 255) : required('TITLE', ''),
    ...(isOffer
      ? [clip('DESCRIPTION_LONG', course.descriptionHtml ?? offer.subtitle, 30_000)]
      : []),
    clip('SUPPLIER_ALT_PID', run?.number ?? null, 30),
    ...(isOffer && contact !== null
      ? [
          required('CONTACT', [
            element('CONTACT_ROLE', [], { type: 1 }),
            ...nameParts(contact.name),
            ...reachParts(contact),
          ]),
        ]
      : []),
    ...(isOffer ? [clip('REQUIREMENTS', course.requirements, 10_000)] : []),
    run && serviceDate(run),
    ...(isOffer ? offer.keywords.map((word) => clip('KEYWORD', word, 255)) : []),
    ...(isOffer && course.audience !== null
      ? [required('TARGET_GROUP', [clip('TARGET_GROUP_TEXT', course.audience, 4000)])]
      : []),
    ...(isOffer ? [clip('TERMS_AND_CONDITIONS', course.cancelTerms, 4000)] : []),
    required('SERVICE_MODULE', [education(offer, run, isOffer, context)]),
  ];
}

function serviceDate(run: HandedOnRun): Xml | null {
  const [first] = run.sessions;
  const time = first?.heldOn === run.startsOn ? (first?.startsAt ?? null) : null;
  return element('SERVICE_DATE', [
    element('START_DATE', run.startsOn && berlinDateTime(run.startsOn, time ?? '00:00')),
    element('END_DATE', run.endsOn && berlinDateTime(run.endsOn, '00:00')),
    clip(
      'DATE_REMARKS',
      run.scheduleText ?? (run.startKind === 'on_request' ? 'auf Anfrage' : null),
      4000,
    ),
  ]);
}

function education(
  offer: HandedOnOffer,
  run: HandedOnRun | null,
  isOffer: boolean,
  { today, pageUrl }: ServiceContext,
): Xml {
  const { course } = offer;
  const funding = fundingLeft(offer.funding, offer.seals.proofs, today);
  const form = run?.format ?? 'unknown';
  return required(
    'EDUCATION',
    [
      clip('COURSE_ID', offer.key, 255),
      course.certificateText === null
        ? null
        : required('DEGREE', [clip('DEGREE_TITLE', course.certificateText, 255)], { type: 0 }),
      offer.fundingText === null
        ? null
        : required('SUBSIDY', [clip('SUBSIDY_DESCRIPTION', offer.fundingText, 2000)]),
      element('REGISTRATION_DATE', run?.registrationEndsOn),
      required('MIME_INFO', [
        required('MIME_ELEMENT', [
          element('MIME_SOURCE', run?.bookingUrl ?? offer.url ?? pageUrl(offer)),
        ]),
      ]),
      required('EXTENDED_INFO', [
        required('INSTITUTION', [], { type: INSTITUTION }),
        required('INSTRUCTION_FORM', [], { type: INSTRUCTION_FORM_OF[form] }),
        typed('INSTRUCTION_TIME', run && instructionTime(run)),
        typed('EXECUTION_FORM', EXECUTION_FORM_OF[form]),
        ...federalFunding(funding).map((type) => typed('FUNDING_TYPES_FEDERAL', type)),
        ...regionalFunding(funding).map((type) => typed('FUNDING_TYPES_REGIONAL', type)),
        ...teachingLanguages(course.languages).map((code) => element('TEACHING_LANGUAGES', code)),
        required('EDUCATION_TYPE', [], { type: educationType(offer) }),
      ]),
      moduleCourse(offer, run),
    ],
    { type: String(isOffer) },
  );
}

function moduleCourse(offer: HandedOnOffer, run: HandedOnRun | null): Xml {
  const venue = run?.venue ?? null;
  const stepFree = venue?.access.step_free;
  return required('MODULE_COURSE', [
    element('MIN_PARTICIPANTS', run?.seats.min),
    element('MAX_PARTICIPANTS', run?.seats.max),
    venue &&
      required(
        'LOCATION',
        addressParts({
          ...venue,
          remarks: venue.note,
          isStepFree: stepFree === 'yes' ? true : stepFree === 'no' ? false : null,
        }),
      ),
    required('DURATION', [], { type: durationClass(offer.course.durationDays) }),
    clip('INSTRUCTION_REMARKS', remarksOf(offer, run), 2000),
    element('FLEXIBLE_START', run?.startKind === 'rolling' ? 'true' : null),
    required('EXTENDED_INFO', [required('SEGMENT_TYPE', [], { type: 0 })]),
  ]);
}

function classification(topic: string, { topicLabel }: ServiceContext): Xml {
  return required('SERVICE_CLASSIFICATION', [
    element('REFERENCE_CLASSIFICATION_SYSTEM_NAME', OWN_TOPIC_SYSTEM),
    required('FEATURE', [clip('FNAME', topic, 60), element('FVALUE', topicLabel(topic) ?? topic)]),
  ]);
}

function typed(name: string, type: string | number | null): Xml | null {
  return type === null ? null : required(name, [], { type });
}
