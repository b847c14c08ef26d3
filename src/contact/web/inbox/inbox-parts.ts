import type { ContactParts } from '../contact-parts.ts';

/** What the pages of the desks are made of. */
export type InboxParts = Pick<
  ContactParts,
  | 'db'
  | 'shell'
  | 'guards'
  | 'members'
  | 'sender'
  | 'network'
  | 'answers'
  | 'index'
  | 'secret'
  | 'publicUrl'
>;
