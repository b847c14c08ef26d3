import { slotKey } from './slot-key.ts';

/** Free slots of all services. */
export const SLOTS_PATH = '/beratung/termine';
export const BOOK_PATTERN = '/beratung/termine/:slot';
export const WAIT_PATTERN = '/beratung/warteliste/:service';
export const APPOINTMENT_PATTERN = '/kontakt/termin/:token';
export const CANCEL_PATTERN = '/kontakt/termin/:token/absagen';
export const APPOINTMENT_CALENDAR_PATTERN = '/kontakt/termin/:token/termin.ics';
export const WAITING_PATTERN = '/kontakt/warten/:token';
export const PRESENCE_PATTERN = '/mitglieder/:slug/praesenz';
export const NEW_PRESENCE_PATTERN = '/mitglieder/:slug/praesenz/neu';
export const SHARES_PATTERN = '/mitglieder/:slug/praesenz/anteile';
export const FEED_ADDRESS_PATTERN = '/mitglieder/:slug/praesenz/kalender';
export const APPOINTMENT_ACT_PATTERN = '/mitglieder/:slug/praesenz/termin/:appointment';
export const WAITING_ACT_PATTERN = '/mitglieder/:slug/praesenz/warten/:wait';
export const ABSENCE_PATTERN = '/mitglieder/:slug/praesenz/:presence/absagen';
export const OFFICE_SHARES_PATH = '/buero/praesenz';
export const PRESENCE_FEED_PATTERN = '/kalender/praesenz/:token/sprechzeiten.ics';

export const bookPath = (slot: { readonly presenceId: string; readonly startsAt: Date }): string =>
  `${SLOTS_PATH}/${slotKey(slot)}`;
export const waitPath = (serviceKey: string): string => `/beratung/warteliste/${serviceKey}`;
export const appointmentPath = (token: string): string => `/kontakt/termin/${token}`;
export const waitingPath = (token: string): string => `/kontakt/warten/${token}`;
export const presencePath = (slug: string): string => `/mitglieder/${slug}/praesenz`;
export const absencePath = (slug: string, presenceId: string): string =>
  `${presencePath(slug)}/${presenceId}/absagen`;
export const presenceFeedPath = (token: string): string =>
  `/kalender/praesenz/${token}/sprechzeiten.ics`;
