import type { OfficeTranslate } from '../texts.ts';

const KINDS = {
  address_changed: 'office.letterKind.addressChanged',
  address_code: 'office.letterKind.addressCode',
  answer_expiry: 'office.letterKind.answerExpiry',
  courses_to_confirm: 'office.letterKind.coursesToConfirm',
  enquiry_new: 'office.letterKind.enquiryNew',
  enquiry_receipt: 'office.letterKind.enquiryReceipt',
  enquiry_answer: 'office.letterKind.enquiryAnswer',
  enquiry_closed: 'office.letterKind.enquiryClosed',
  enquiry_new_contact: 'office.letterKind.enquiryNewContact',
  enquiry_handed: 'office.letterKind.enquiryHanded',
  enquiry_message: 'office.letterKind.enquiryMessage',
  enquiry_reminder: 'office.letterKind.enquiryReminder',
  enquiry_late: 'office.letterKind.enquiryLate',
  enquiry_escalated: 'office.letterKind.enquiryEscalated',
  enquiry_files: 'office.letterKind.enquiryFiles',
  factor_changed: 'office.letterKind.factorChanged',
  invitation: 'office.letterKind.invitation',
  membership_admitted: 'office.letterKind.membershipAdmitted',
  membership_application: 'office.letterKind.membershipApplication',
  membership_declined: 'office.letterKind.membershipDeclined',
  seal_decision: 'office.letterKind.sealDecision',
  seal_reminder: 'office.letterKind.sealReminder',
  sign_in_code: 'office.letterKind.signInCode',
  sign_in_provider: 'office.letterKind.signInProvider',
  takeover_declined: 'office.letterKind.takeoverDeclined',
  membership_left: 'office.letterKind.membershipLeft',
  membership_planned: 'office.letterKind.membershipPlanned',
  membership_stays: 'office.letterKind.membershipStays',
  membership_changed: 'office.letterKind.membershipChanged',
  contact_named: 'office.letterKind.contactNamed',
  source_paused: 'office.letterKind.sourcePaused',
  takeover_confirm: 'office.letterKind.takeoverConfirm',
  takeover_request: 'office.letterKind.takeoverRequest',
} as const;
const KEYS = new Map<string, (typeof KINDS)[keyof typeof KINDS]>(Object.entries(KINDS));

/** A kind of letter in words; one that has none yet by its name. */
export function letterKind(kind: string, t: OfficeTranslate): string {
  const key = KEYS.get(kind);
  return key === undefined ? kind : t(key);
}
