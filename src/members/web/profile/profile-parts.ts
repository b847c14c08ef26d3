import { z } from 'zod';
import {
  type Guards,
  type LetterSender,
  type MemberDirectory,
  memberOf,
} from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { ProfileDatabase } from '../../use-cases/profile/profile-database.ts';
import type { MemberOffers } from '../member-offers.ts';
import type { MemberRegion } from '../member-region.ts';
import { profilePath } from './profile-paths.ts';

/** What the pages of the profile editor need. */
export interface ProfileParts {
  readonly db: ProfileDatabase;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  readonly region: MemberRegion;
  readonly offers: MemberOffers;
  /** Who writes to the people whom a member names. */
  readonly sender: LetterSender;
}

/** What has just been done, as the address of the profile says it. */
export const PROFILE_DONE = [
  'saved',
  'merged',
  'confirmed',
  'entry',
  'removed',
  'revoked',
] as const;
export type ProfileDone = (typeof PROFILE_DONE)[number];

const Slug = z.object({ slug: z.string().max(200) });
const Id = z.string().max(40);
export const MemberInput = z.object({ params: Slug });
export const NoticeInput = z.object({ params: Slug.extend({ notice: Id }) });
export const ContactInput = z.object({ params: Slug.extend({ contact: Id }) });
export const PlaceInput = z.object({ params: Slug.extend({ place: Id }) });

/** What all routes of the editor share: who may come in, and the usual answers. */
export function editorOf({ guards, members, shell, region }: ProfileParts) {
  const { find, load } = memberOf(members);
  return {
    load,
    access: guards.may('member.edit', find),
    topics: () => new Set(region.topics().map(({ key }) => key)),
    gone: (language: Language, path: string): Response =>
      htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 }),
    done: (language: Language, slug: string, done: ProfileDone): Response =>
      seeOther(`${localizedPath(language, profilePath(slug))}?done=${done}`),
  };
}

/** The version with which a form was opened; 0 (which nothing has) where the form says none. */
export function versionOf(form: FormBody): number {
  const read = z.coerce.number().int().positive().safeParse(formText(form, 'version'));
  return read.success ? read.data : 0;
}
