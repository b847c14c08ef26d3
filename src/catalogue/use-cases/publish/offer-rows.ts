import { slugOf, stableId } from '../../../platform/ids.ts';
import type { ContactRecord } from '../../exchange/record.ts';
import { isOccupationCode } from '../../model/occupation-code.ts';
import { shortened } from '../../model/storable-text.ts';
import type { ContactRow, CourseRow, OfferRow } from '../../queries/delivery-rows.ts';
import type { ResolvedOffer } from './resolve-offer.ts';
import { sanitiseDescription } from './sanitise-description.ts';

const LONGEST = { title: 300, line: 500, text: 5_000, keyword: 100 };
const MOST_KEYWORDS = 100;
const MOST_OCCUPATIONS = 20;

export interface OfferRows {
  readonly offer: OfferRow;
  readonly course: CourseRow;
  readonly contact: ContactRow | null;
}

/** The rows of an offer itself. `offerId` is the stable id of (member, source, key). */
export function offerRows(resolved: ResolvedOffer, offerId: string, memberId: string): OfferRows {
  const { offer } = resolved;
  const description = sanitiseDescription(offer.descriptionHtml);
  const contact = contactRow(offer.contact, memberId);
  return {
    contact,
    offer: {
      id: offerId,
      source_key: offer.key,
      content_hash: resolved.hash,
      kind: offer.kind,
      slug: slugOf(offer.title),
      title: shortened(offer.title, LONGEST.title),
      subtitle: clip(offer.subtitle, LONGEST.line),
      topics: resolved.topics,
      targets: resolved.targets,
      funding: resolved.funding,
      keywords: offer.keywords
        .slice(0, MOST_KEYWORDS)
        .map((word) => shortened(word, LONGEST.keyword)),
      contact_id: contact?.id ?? null,
      url: offer.url,
    },
    course: {
      offer_id: offerId,
      description_html: description.html,
      description_text: description.text,
      requirements: clip(offer.requirements, LONGEST.text),
      audience: clip(offer.audience, LONGEST.text),
      certificates: resolved.certificates,
      certificate_text: clip(offer.certificateText, LONGEST.text),
      languages: offer.languages,
      language_level: offer.languageLevel,
      duration_days: within(offer.durationDays, 1, 100_000),
      teaching_units: within(offer.teachingUnits, 0.1, 999_999),
      duration_text: clip(offer.durationText, LONGEST.line),
      funding_text: clip(offer.fundingText, LONGEST.text),
      access: offer.access,
      learning_aim: clip(offer.learningAim, LONGEST.text),
      teacher_profile: clip(offer.teacherProfile, LONGEST.text),
      cancel_terms: clip(offer.cancelTerms, LONGEST.text),
      occupations: offer.occupations.filter(isOccupationCode).slice(0, MOST_OCCUPATIONS),
      funding_goal: offer.fundingGoal,
      upgrading_level: offer.upgradingLevel,
      mandatory_training: offer.mandatoryTraining,
    },
  };
}

function contactRow(contact: ContactRecord | null, memberId: string): ContactRow | null {
  if (contact === null) return null;
  const { name, role, phone, email, url, hours } = contact;
  const id = stableId(memberId, 'contact', JSON.stringify([name, role, phone, email, url, hours]));
  return {
    id,
    name: clip(name, 200),
    role: clip(role, 200),
    phone: clip(phone, 100),
    email: clip(email, 200),
    url,
    hours: clip(hours, LONGEST.line),
  };
}

function clip(text: string | null, longest: number): string | null {
  return text === null || text === '' ? null : shortened(text, longest);
}

function within(value: number | null, lowest: number, highest: number): number | null {
  return value !== null && value >= lowest && value <= highest ? value : null;
}
