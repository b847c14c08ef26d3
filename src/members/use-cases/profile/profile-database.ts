import type { Kysely } from 'kysely';
import type { AccountsTables } from '../../../accounts/index.ts';
import type { MembersTables } from '../../tables.ts';

/** A change of a profile and its line in the audit log are one transaction. */
export interface ProfileTables extends MembersTables, AccountsTables {}
export type ProfileDatabase = Kysely<ProfileTables>;
