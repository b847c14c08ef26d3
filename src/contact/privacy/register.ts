import type { Processing } from '../../platform/privacy/index.ts';
import { ANSWER_DATA } from './answers/answer-data.ts';
import { APPOINTMENT_DATA } from './appointments/appointment-data.ts';
import { ENQUIRY_DATA } from './enquiry/enquiry-data.ts';
import { MAIL_PROCESSINGS } from './mail/mail-data.ts';
import { SERVICE_DATA } from './services/service-data.ts';
import { SLIP_DATA } from './slips/slip-data.ts';

/** What this domain processes about people; one purpose an area. */
export const CONTACT_PROCESSINGS: readonly Processing[] = [
  ANSWER_DATA,
  ENQUIRY_DATA,
  APPOINTMENT_DATA,
  SERVICE_DATA,
  ...MAIL_PROCESSINGS,
  SLIP_DATA,
];
