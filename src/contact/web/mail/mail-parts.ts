import type { ContactParts } from '../contact-parts.ts';

/** What mail and votes are made of. */
export type MailParts = Pick<
  ContactParts,
  'db' | 'shell' | 'guards' | 'network' | 'sender' | 'secret' | 'publicUrl' | 'mailIntakeKey'
>;
