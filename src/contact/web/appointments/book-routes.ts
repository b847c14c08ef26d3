import { z } from 'zod';
import { privatePage } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { keyFor } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import {
  appointmentPath,
  BOOK_PATTERN,
  SLOTS_PATH,
} from '../../model/appointments/appointment-paths.ts';
import type { Presence } from '../../model/appointments/presence.ts';
import { readSlotKey } from '../../model/appointments/slot-key.ts';
import { type Slot, slotsOn } from '../../model/appointments/slots.ts';
import { freeSlots, holidaysOf, nextSlots } from '../../queries/appointments/free-slots.ts';
import { readPresences } from '../../queries/appointments/read-presence.ts';
import { bookAppointment } from '../../use-cases/appointments/book-appointment.ts';
import { formStart, readFormStart, START_FIELD } from '../ask/form-start.ts';
import type { AppointmentParts } from './appointment-parts.ts';
import { BookPage, type BookPageProps } from './book-page.tsx';
import { topicChoices } from './filter-choices.ts';
import { checkBooking, type TypedBooking, typedBooking } from './read-booking.ts';

const Input = z.object({ params: z.object({ slot: z.string().max(40) }) });
type Request = RouteRequest<z.output<typeof Input>>;
type Found = { readonly presence: Presence; readonly slot: Slot };

/** Booking one slot. */
export function bookRoutes(parts: AppointmentParts): Route[] {
  const { db, shell, network, secret } = parts;

  /** A slot that there was, free or not; null if the address names none. */
  async function find(key: string): Promise<Found | null> {
    const read = readSlotKey(key);
    if (read === null) return null;
    const [presence] = await readPresences(db, { presenceId: read.presenceId, isPublic: true });
    if (presence === undefined) return null;
    const isKnown = network.settings.adviceServices.some(({ key }) => key === presence.serviceKey);
    const whole = { ...presence, absences: [], untilOn: null };
    const slot = slotsOn(whole, localDate(read.startsAt), holidaysOf(network)).find(
      ({ startsAt }) => startsAt.getTime() === read.startsAt.getTime(),
    );
    return slot === undefined || !isKnown ? null : { presence, slot };
  }

  function page(
    { language, now }: Request,
    { presence, slot }: Found,
    view: Pick<BookPageProps, 'typed' | 'wrong' | 'refused'>,
    status: number,
  ): Response {
    const topics = topicChoices(language, [presence]);
    const start = formStart(secret, now);
    const props = { shell, language, network, presence, slot, topics, start, ...view };
    return privatePage(BookPage(props), status);
  }

  const gone = ({ language, path }: Request) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);

  async function show(request: Request): Promise<Response> {
    const found = await find(request.input.params.slot);
    if (found === null) return gone(request);
    const { presence, slot } = found;
    const { now, language } = request;
    const filter = { serviceKey: presence.serviceKey };
    const free = await freeSlots(parts, { filter, now, most: Number.POSITIVE_INFINITY });
    const isFree = free.some(
      (one) => one.slot.presenceId === slot.presenceId && +one.slot.startsAt === +slot.startsAt,
    );
    const typed = nothingTyped(presence, language);
    if (isFree) return page(request, found, { typed, wrong: {}, refused: null }, 200);
    const next = await nextSlots(parts, { filter, startsAt: slot.startsAt, now });
    return page(request, found, { typed, wrong: {}, refused: { kind: 'taken', next } }, 409);
  }

  async function book(request: Request): Promise<Response> {
    const { form, language, now, input } = request;
    const found = await find(formText(form, 'slot') || input.params.slot);
    if (found === null) return gone(request);
    // A program that filled in everything learns nothing.
    if (formText(form, 'homepage') !== '') return seeOther(localizedPath(language, SLOTS_PATH));
    const { presence, slot } = found;
    const typed = typedBooking(form);
    const topics = topicChoices(language).map(({ value }) => value);
    const { wrong, booking } = checkBooking(typed, { presence, topics, language });
    if (booking?.way == null) return page(request, found, { typed, wrong, refused: null }, 422);
    const { nonce } = readFormStart(secret, formText(form, START_FIELD));
    const key = keyFor(secret, 'appointment form');
    const words = [nonce, input.params.slot, booking.name, booking.contact.value];
    const answer = await bookAppointment(parts, {
      presenceId: presence.id,
      startsAt: slot.startsAt,
      name: booking.name,
      contact: booking.contact,
      way: booking.way,
      topic: booking.topic,
      language: booking.language,
      pageLanguage: language,
      withChild: typed.child && presence.childWelcome,
      formKey: macOf(key, ...words).toString('base64url'),
      now,
    });
    if (answer.kind === 'booked')
      return seeOther(`${localizedPath(language, appointmentPath(answer.token))}?done=booked`);
    const refused = answer.kind === 'enough' ? { kind: answer.kind, next: [] } : { ...answer };
    return page(request, found, { typed, wrong: {}, refused }, 409);
  }

  const common = {
    path: BOOK_PATTERN,
    localized: true,
    access: { kind: 'public' },
    input: Input,
  } as const;
  return [
    route({ ...common, method: 'GET', rateLimit: { perMinute: 120 }, handle: show }),
    route({ ...common, method: 'POST', rateLimit: { perMinute: 20 }, handle: book }),
  ];
}

/** The first way, and the language of the page where it is spoken. */
function nothingTyped(presence: Presence, language: string): TypedBooking {
  const spoken = presence.languages.includes(language) ? language : presence.languages[0];
  return {
    name: '',
    contact: '',
    way: presence.ways[0] ?? '',
    language: spoken ?? 'de',
    topic: '',
    child: false,
  };
}
