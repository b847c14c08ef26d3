import { z } from 'zod';
import { type Actor, memberOf } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { MEMBER_DESK_PATTERN, OFFICE_DESK_PATH } from '../../model/answers/answer-paths.ts';
import type { AnswerParts } from './answer-parts.ts';

/** Who cares for answers on a page: a member, or the contact point itself. */
export interface AnswerDesk {
  /** Null = the contact point. */
  readonly memberId: string | null;
  readonly slug: string | null;
  readonly name: string;
}

/** The two desks with the same pages: how their addresses begin, who may enter, and whose they are. */
export function answerDesks({ guards, members, network }: AnswerParts) {
  const { find, load } = memberOf(members);
  const access = guards.may('answer.edit', find);
  return [
    {
      base: MEMBER_DESK_PATTERN,
      draft: ':memberDraft',
      answer: ':memberAnswer',
      access,
      async open(slug: string | undefined): Promise<AnswerDesk> {
        const member = await load(slug ?? '');
        return { memberId: member.id, slug: member.slug, name: member.name };
      },
    },
    {
      base: OFFICE_DESK_PATH,
      draft: ':ownDraft',
      answer: ':ownAnswer',
      access: guards.may('answer.edit'),
      async open(_slug: string | undefined, language: Language): Promise<AnswerDesk> {
        const name = localized(network.settings.contact.name, language);
        return { memberId: null, slug: null, name };
      },
    },
  ] as const;
}

/** Addresses below a desk; only members have a name in theirs. */
export const DeskParams = z.object({
  slug: z.string().max(200).optional(),
  memberDraft: z.string().max(40).optional(),
  memberAnswer: z.string().max(40).optional(),
  ownDraft: z.string().max(40).optional(),
  ownAnswer: z.string().max(40).optional(),
});

/** Who changes something. Everybody who gets here has signed in. */
export function actorIdOf(actor: Actor): string {
  return actor.personId;
}
