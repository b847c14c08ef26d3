import { DOUBLY_DAMAGED, mendedText } from './mended-text.ts';
import type { DeliveryProblem, OfferRecord, ParsedRecord, RunRecord } from './record.ts';

/**
 * A record with the texts for people put right where umlauts were damaged before they came to us, with one remark; every format goes
 * through here. Keys and addresses stay as they are: the source means them so.
 */
export function mendRecord(record: ParsedRecord): ParsedRecord {
  switch (record.kind) {
    case 'offer':
      if (!isDamaged(record.offer)) return record;
      return { ...record, offer: mendOffer(record.offer), warnings: remarked(record) };
    case 'runs':
      if (!isDamaged(record.runs)) return record;
      return { ...record, runs: record.runs.map(mendRun), warnings: remarked(record) };
    case 'rejected':
      if (record.offer === undefined || !isDamaged(record.offer)) return record;
      return { ...record, offer: mendOffer(record.offer) };
    default:
      return record;
  }
}

/** Signs of damage, most of which are found in sane texts too: quick, as almost every record has none. */
const SUSPICIOUS = /[ÃâÂﬂ‰ˆ¸ƒ÷‹]/;

function isDamaged(value: unknown): boolean {
  if (typeof value === 'string') return SUSPICIOUS.test(value) && mendedText(value) !== value;
  if (typeof value !== 'object' || value === null) return false;
  for (const inner of Object.values(value)) if (isDamaged(inner)) return true;
  return false;
}

/** The adapter may have said the same of some field. */
function remarked({
  record,
  line,
  warnings,
}: {
  readonly record: number;
  readonly line: number | null;
  readonly warnings: readonly DeliveryProblem[];
}): readonly DeliveryProblem[] {
  return warnings.some(({ reason }) => reason === DOUBLY_DAMAGED)
    ? warnings
    : [...warnings, { record, line, field: null, reason: DOUBLY_DAMAGED }];
}

const orNull = (text: string | null): string | null => (text === null ? null : mendedText(text));
const all = (texts: readonly string[]): string[] => texts.map(mendedText);

function mendOffer(offer: OfferRecord): OfferRecord {
  const { contact } = offer;
  return {
    ...offer,
    title: mendedText(offer.title),
    subtitle: orNull(offer.subtitle),
    descriptionHtml: orNull(offer.descriptionHtml),
    learningAim: orNull(offer.learningAim),
    requirements: orNull(offer.requirements),
    audience: orNull(offer.audience),
    keywords: all(offer.keywords),
    targets: all(offer.targets),
    fundingText: orNull(offer.fundingText),
    certificates: all(offer.certificates),
    certificateText: orNull(offer.certificateText),
    durationText: orNull(offer.durationText),
    teacherProfile: orNull(offer.teacherProfile),
    cancelTerms: orNull(offer.cancelTerms),
    contact:
      contact === null
        ? null
        : {
            ...contact,
            name: orNull(contact.name),
            role: orNull(contact.role),
            hours: orNull(contact.hours),
          },
    runs: offer.runs.map(mendRun),
  };
}

function mendRun(run: RunRecord): RunRecord {
  const { venue } = run;
  return {
    ...run,
    scheduleText: orNull(run.scheduleText),
    price: { ...run.price, text: orNull(run.price.text) },
    sessions: run.sessions.map((session) => ({ ...session, note: orNull(session.note) })),
    venue:
      venue === null
        ? null
        : {
            ...venue,
            name: orNull(venue.name),
            street: orNull(venue.street),
            place: orNull(venue.place),
            locality: orNull(venue.locality),
            note: orNull(venue.note),
          },
  };
}
