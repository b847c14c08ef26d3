import { z } from 'zod';
import { memberOf } from '../../../accounts/index.ts';
import type { Guard } from '../../../platform/http/route.ts';
import {
  MEMBER_DESK_PATTERN,
  memberDeskPath,
  OFFICE_DESK_PATH,
} from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import type { InboxParts } from './inbox-parts.ts';

/** At whose desk somebody sits. */
export interface Desk {
  /** Null = the office. */
  readonly memberId: string | null;
  /** Null for the office. */
  readonly slug: string | null;
  /** In German, as all names. */
  readonly name: string;
  /** Without language prefix. */
  readonly path: string;
}

/** How one comes to a desk: the same pages serve the members and the office. */
export interface DeskDoor {
  readonly pattern: string;
  readonly access: Guard;
  open(slug: string): Promise<Desk>;
}

/** Part of the input of all pages of a desk. */
export const deskParams = z.object({ slug: z.string().max(200).default('') });

export function memberDoor({ guards, members }: InboxParts): DeskDoor {
  const { find, load } = memberOf(members);
  return {
    pattern: MEMBER_DESK_PATTERN,
    access: guards.may('enquiry.answer', find),
    async open(slug) {
      const member = await load(slug);
      return { memberId: member.id, slug, name: member.name, path: memberDeskPath(slug) };
    },
  };
}

export function officeDoor({ guards }: InboxParts): DeskDoor {
  return {
    pattern: OFFICE_DESK_PATH,
    access: guards.may('enquiry.oversee'),
    open: async () => ({
      memberId: null,
      slug: null,
      name: contactTexts('de')('inbox.office.name'),
      path: OFFICE_DESK_PATH,
    }),
  };
}
