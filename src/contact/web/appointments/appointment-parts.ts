import type { ContactParts } from '../contact-parts.ts';

/** What the pages of appointments are made of. */
export type AppointmentParts = Pick<
  ContactParts,
  'db' | 'network' | 'sender' | 'secret' | 'shell' | 'guards' | 'members' | 'publicUrl'
>;
