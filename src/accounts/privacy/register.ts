import type { Processing } from '../../platform/privacy/index.ts';
import { ACCOUNT_DATA } from './account-data.ts';
import { AUDIT_DATA, LETTER_DATA } from './letter-data.ts';
import { MANDATE_DATA } from './mandate-data.ts';

/** What this domain processes about people, in the order of the page. */
export const ACCOUNTS_PROCESSINGS: readonly Processing[] = [
  ACCOUNT_DATA,
  MANDATE_DATA,
  LETTER_DATA,
  AUDIT_DATA,
];
