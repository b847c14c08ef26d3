import type { ContactParts } from '../contact-parts.ts';

/** What the pages about slips are made of. */
export type SlipParts = Pick<
  ContactParts,
  'db' | 'shell' | 'guards' | 'members' | 'network' | 'index' | 'publicUrl'
>;
