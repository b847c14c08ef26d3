import type { AccountsTables } from '../accounts/index.ts';
import type { MembersTables } from './tables.ts';

/** Membership touches both: who a member is, and who acts for it. */
export interface MembershipTables extends MembersTables, AccountsTables {}
