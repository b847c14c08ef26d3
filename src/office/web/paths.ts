// Addresses of the office's pages, without language prefix.
export const OFFICE_PATH = '/buero';
export const MEMBERS_PATH = '/buero/mitglieder';
export const NEW_MEMBER_PATH = '/buero/mitglieder/neu';
export const MEMBER_PATTERN = '/buero/mitglieder/:member';
export const TRUST_PATTERN = '/buero/mitglieder/:member/vertrauen';
export const WAITING_COURSES_PATH = '/buero/kurse';
export const WAITING_COURSE_PATTERN = '/buero/kurse/:waiting';
export const DELIVERIES_PATH = '/buero/lieferungen';
export const DELIVERY_PATTERN = '/buero/lieferungen/:delivery';
export const LETTERS_PATH = '/buero/post';
export const SEND_AGAIN_PATTERN = '/buero/post/:letter/erneut';
export const AUDIT_PATH = '/buero/protokoll';
export const AUDIT_FILE_PATH = '/buero/protokoll.csv';
export const PEOPLE_PATH = '/buero/personen';
export const INVITE_PATH = '/buero/personen/einladen';
export const END_ROLE_PATTERN = '/buero/personen/:role/beenden';
export const REVOKE_PATTERN = '/buero/personen/einladungen/:officeInvitation';
export const TAKEOVERS_PATH = '/buero/uebernahmen';
export const TAKEOVER_PATTERN = '/buero/uebernahmen/:takeover';
export const FACTORS_PATH = '/buero/zweiter-faktor';
export const RELEASE_PATTERN = '/buero/zweiter-faktor/:reset';
export const TWINS_PATH = '/buero/doppelte';
export const TWIN_PATTERN = '/buero/doppelte/:pair';
export const SETTINGS_PATH = '/buero/einstellungen';
/** A page of the contact point. */
export const ENQUIRIES_PATH = '/buero/anfragen';

export const memberPath = (slug: string): string => `${MEMBERS_PATH}/${slug}`;
export const trustPath = (slug: string): string => `${memberPath(slug)}/vertrauen`;
export const waitingCoursePath = (offerId: string): string => `${WAITING_COURSES_PATH}/${offerId}`;
export const deliveryPath = (deliveryId: string): string => `${DELIVERIES_PATH}/${deliveryId}`;
export const sendAgainPath = (letterId: string): string => `${LETTERS_PATH}/${letterId}/erneut`;
export const endRolePath = (roleId: string): string => `${PEOPLE_PATH}/${roleId}/beenden`;
export const revokePath = (invitationId: string): string =>
  `${PEOPLE_PATH}/einladungen/${invitationId}`;
export const takeoverPath = (requestId: string): string => `${TAKEOVERS_PATH}/${requestId}`;
export const twinPath = (pairId: string): string => `${TWINS_PATH}/${pairId}`;
export const releasePath = (resetId: string): string => `${FACTORS_PATH}/${resetId}`;
