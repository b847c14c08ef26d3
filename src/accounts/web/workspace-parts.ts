import type { Kysely } from 'kysely';
import type { ComponentChildren } from 'preact';
import type { Language } from '../../platform/texts/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { LetterSender } from '../letters/compose-letter.ts';
import type { Actor } from '../model/actor.ts';
import type { Action } from '../model/policy.ts';
import type { AccountsTables } from '../tables.ts';
import type { FindActor, Guards } from './guard.ts';

/** A member as far as mandates need to know it. */
export interface NamedMember {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** Knows members by address and id; handed in, because members lie above accounts. */
export interface MemberDirectory {
  bySlug(slug: string): Promise<NamedMember | null>;
  /** In any order; unknown ids are left out. */
  byIds(ids: readonly string[]): Promise<readonly NamedMember[]>;
}

/** A page that people reach from their workspace, shown to those who may do its action. */
export interface WorkspaceEntry {
  readonly action: Action;
  label(language: Language): string;
  /** Path without language prefix. */
  path(member: NamedMember): string;
  /** Only these members have such a page; absent = all. */
  isFor?(member: NamedMember): boolean;
  /** How much waits there, by the id of the member: asked once for all whose link is shown. Who is left out has nothing waiting. */
  waiting?(
    memberIds: readonly string[],
    language: Language,
    now: Date,
  ): Promise<ReadonlyMap<string, Waiting>>;
}

/** What waits behind a link, e.g. "3 offen". */
export interface Waiting {
  readonly words: string;
  /** Something of it is late. */
  readonly isLate: boolean;
}

/** The same for the network itself. */
export interface OfficeEntry {
  readonly action: Action;
  label(language: Language): string;
  readonly path: string;
}

/** A part of the account page with its own heading and forms, e.g. the list of sessions; null = nothing to show. */
export type AccountSection = (request: {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: Date;
  readonly url: URL;
}) => Promise<ComponentChildren>;

/** What the workspace needs from outside. */
export interface WorkspaceParts {
  readonly db: Kysely<AccountsTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly findActor: FindActor;
  /** The portal's secret, see `loadSecret`. */
  readonly secret: Buffer;
  /** Whether the portal is served over https: then cookies are. */
  readonly isHttps: boolean;
  /** Who writes the letters. */
  readonly sender: LetterSender;
  readonly members: MemberDirectory;
  /** Pages of other domains about one member, in the order of the links. */
  readonly entries?: readonly WorkspaceEntry[];
  readonly officeEntries?: readonly OfficeEntry[];
  /** In the order of the page. */
  readonly accountSections?: readonly AccountSection[];
}
