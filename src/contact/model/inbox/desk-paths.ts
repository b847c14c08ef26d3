// Addresses of the desks, without language prefix. A desk belongs to a member or to the office.
export const MEMBER_DESK_PATTERN = '/mitglieder/:slug/anfragen';
export const OFFICE_DESK_PATH = '/buero/anfragen';

export const memberDeskPath = (slug: string): string => `/mitglieder/${slug}/anfragen`;
export const newEnquiryPath = (desk: string): string => `${desk}/neu`;
export const dutyPath = (slug: string): string => `${memberDeskPath(slug)}/dienst`;
export const needPath = (desk: string, needId: string): string => `${desk}/${needId}`;
/** Where the forms of a need are sent; `pattern` may be a desk's pattern with the need's. */
export const actPath = (need: string, act: NeedAct): string => `${need}/${act}`;
/** Page of the provider's memory of answers, filled with a closed need. */
export const rememberPath = (slug: string, needId: string): string =>
  `/mitglieder/${slug}/antworten/neu?need=${needId}`;

/** What can be done with a need, as the address of its form says it. */
export const NEED_ACTS = {
  take: 'uebernehmen',
  answer: 'antwort',
  call: 'anruf',
  note: 'notiz',
  hand: 'weitergeben',
  close: 'abschliessen',
} as const;
export type NeedAct = (typeof NEED_ACTS)[keyof typeof NEED_ACTS];

/** Where the office decides about what was held back. */
export const HELD_PATH = `${OFFICE_DESK_PATH}/zurueckgehalten`;
