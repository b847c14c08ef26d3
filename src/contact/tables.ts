import type { AccountsTables } from '../accounts/index.ts';
import type { CatalogueTables } from '../catalogue/index.ts';
import type { AnswerTables } from './answer-tables.ts';
import type { AppointmentTables } from './appointment-tables.ts';
import type { EnquiryTables } from './enquiry-tables.ts';
import type { MailTables } from './mail-tables.ts';
import type { ServiceTables } from './service-tables.ts';
import type { SlipTables } from './slip-tables.ts';

/** Tables that this domain reads and writes; each area adds its own beside this file. */
export interface ContactTables
  extends ServiceTables,
    SlipTables,
    AppointmentTables,
    AccountsTables,
    CatalogueTables,
    EnquiryTables,
    MailTables,
    AnswerTables {}
