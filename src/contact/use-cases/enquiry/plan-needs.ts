import { type LocalDate, localDate } from '../../../platform/clock.ts';
import type { EnquiryParts } from '../../enquiry-parts.ts';
import { chooseContact } from '../../model/enquiry/choose-contact.ts';
import { chooseService } from '../../model/enquiry/choose-service.ts';
import { dueAt } from '../../model/enquiry/clock.ts';
import type { NewEnquiry, PlannedNeed } from '../../model/enquiry/new-enquiry.ts';
import { type AskedNeed, splitNeeds, UNSURE } from '../../model/enquiry/split-needs.ts';
import { ableMembers } from '../../queries/enquiry/able-members.ts';
import { contactChoices } from '../../queries/enquiry/contact-choices.ts';
import { rankServices, topicOfWords } from '../../queries/enquiry/rank-services.ts';
import { serviceChoices } from '../../queries/enquiry/service-choices.ts';

type PlanParts = Pick<EnquiryParts, 'db' | 'network'>;
/** Who answers: a service or a member as such, or (both null) the office. */
export interface Target {
  readonly serviceKey: string | null;
  readonly memberId: string | null;
}
export const THE_OFFICE: Target = { serviceKey: null, memberId: null };

/** Takes an enquiry apart into needs and finds out who answers each. Writes nothing: forms show it before they send. */
export async function planNeeds(
  parts: PlanParts,
  enquiry: NewEnquiry,
): Promise<readonly PlannedNeed[]> {
  const today = localDate(enquiry.now);
  const due = dueAt(enquiry.now, parts.network.settings.land);
  const asked = await askedTarget(parts, enquiry, today);
  const whole = asked !== null || (enquiry.heldFor ?? []).length > 0;
  const needs: readonly AskedNeed[] = whole
    ? [{ topic: enquiry.topics[0] ?? topicOfCourse(enquiry), words: null }]
    : splitNeeds(enquiry, topicOfWords(parts.network));
  const planned: PlannedNeed[] = [];
  for (const need of needs) {
    const target = asked ?? (whole ? THE_OFFICE : await targetOf(parts, enquiry, need, today));
    const before = planned.findIndex((other) => isSame(other, target));
    const known = planned[before];
    if (known !== undefined) {
      // One person answers both: the sender hears once.
      planned[before] = { ...known, words: joined(known.words, need.words) };
      continue;
    }
    const personId = await contactFor(parts, target, today);
    planned.push({ ...need, ...target, personId, dueAt: due });
  }
  return planned.length === 1 ? planned.map((need) => ({ ...need, words: null })) : planned;
}

/** The named contact of a target; null = nobody is there at all. */
export async function contactFor(
  { db }: Pick<PlanParts, 'db'>,
  target: Target,
  today: LocalDate,
): Promise<string | null> {
  const people = await contactChoices(db, { ...target, day: today });
  return chooseContact(people, today)?.personId ?? null;
}

const isSame = (a: Target, b: Target): boolean =>
  a.serviceKey === b.serviceKey && a.memberId === b.memberId;

const topicOfCourse = ({ channel }: NewEnquiry): string =>
  channel === 'course' ? 'find-course' : UNSURE;

const joined = (a: string | null, b: string | null): string | null =>
  [a, b].filter((words) => words !== null).join(' ') || null;

/** Whom the sender asked for, if they can answer; null = whoever fits. */
async function askedTarget(
  { db, network }: PlanParts,
  { serviceKey = null, memberId = null, offerId = null, heldFor = [] }: NewEnquiry,
  today: LocalDate,
): Promise<Target | null> {
  if (heldFor.length > 0) return null;
  const service = network.settings.adviceServices.find(({ key }) => key === serviceKey);
  let query = db.selectFrom('member').select('slug');
  if (service?.member !== undefined) query = query.where('slug', '=', service.member);
  else if (memberId !== null) query = query.where('id', '=', memberId);
  else if (offerId !== null) {
    query = query.where('id', '=', (offer) =>
      offer.selectFrom('offer').where('offer.id', '=', offerId).select('offer.member_id'),
    );
  } else return null;
  const member = await query.executeTakeFirst();
  if (member === undefined) return null;
  const able = (await ableMembers(db, [member.slug], today)).get(member.slug);
  return able === undefined ? null : { serviceKey: service?.key ?? null, memberId: able };
}

async function targetOf(
  { db, network }: PlanParts,
  enquiry: NewEnquiry,
  need: AskedNeed,
  today: LocalDate,
): Promise<Target> {
  const ranked = rankServices(network, {
    words: need.words ?? enquiry.message,
    topics: [need.topic],
    postalCode: enquiry.postalCode,
    language: enquiry.language,
    audience: enquiry.audience ?? null,
  });
  const chosen = chooseService(await serviceChoices(db, ranked, today), enquiry.language);
  return chosen === null ? THE_OFFICE : { serviceKey: chosen.key, memberId: chosen.memberId };
}
