import { type NamedMember, ownerAddresses } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { WISH_LANGUAGES } from '../../model/ask/ask-choices.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { topicChoices } from './filter-choices.ts';
import { type TypedPresence, typedLike } from './read-presence-form.ts';

/** What can be chosen in the form of a partner's presence. */
export async function presenceChoices(
  { db, network }: AppointmentParts,
  { member, language, now }: { member: NamedMember; language: Language; now: Date },
) {
  const people = await ownerAddresses(db, member.id, localDate(now), ['owner', 'adviser']);
  return {
    services: network.settings.adviceServices
      .filter((service) => service.member === member.slug)
      .map(({ key, name }) => ({ value: key, label: name })),
    people: people.map(({ personId, name }) => ({ value: personId, label: name })),
    languages: WISH_LANGUAGES.map(({ code }) => code),
    topics: topicChoices(language),
  };
}

/** The form before somebody types: half an hour each, at the first place of the service. */
export function emptyPresence(
  { network }: AppointmentParts,
  { member, personId, now }: { member: NamedMember; personId: string; now: Date },
): TypedPresence {
  const service = network.settings.adviceServices.find((one) => one.member === member.slug);
  const place = service?.places[0];
  return typedLike({
    memberId: member.id,
    serviceKey: service?.key ?? '',
    personId,
    shownName: null,
    weekday: 1,
    fromOn: localDate(now),
    untilOn: null,
    fromTime: '09:00',
    toTime: '12:00',
    slotMinutes: 30,
    bufferMinutes: 0,
    onHolidays: false,
    ways: ['place'],
    placeName: place?.name ?? null,
    street: place?.street ?? null,
    postalCode: place?.postalCode ?? null,
    town: place?.place ?? null,
    bus: place?.bus?.de ?? null,
    stepFree: place?.stepFree === 'yes' ? true : place?.stepFree === 'no' ? false : null,
    childWelcome: false,
    languages: ['de'],
    topics: [],
    bring: service?.whatToBring?.de ?? null,
  });
}
