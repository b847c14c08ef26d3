import type { ContactParts } from '../contact-parts.ts';

/** What the pages for asking are made of. */
export type AskParts = Pick<
  ContactParts,
  'db' | 'shell' | 'network' | 'sender' | 'secret' | 'answers'
>;
