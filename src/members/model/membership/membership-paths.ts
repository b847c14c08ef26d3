// Addresses without language prefix.
export const APPLY_PATH = '/mitglied-werden';
export const APPLIED_PATH = '/mitglied-werden/danke';
export const CONFIRM_PATTERN = '/mitglied-werden/bestaetigen/:token';
export const ADMISSION_LIST_PATH = '/buero/aufnahme';
export const ADMISSION_PATTERN = '/buero/aufnahme/:application';
export const MEMBERSHIP_PATTERN = '/mitglieder/:slug/mitgliedschaft';
export const LEAVE_PATTERN = '/mitglieder/:slug/mitgliedschaft/beenden';
export const STAY_PATTERN = '/mitglieder/:slug/mitgliedschaft/bleiben';
export const PUBLISH_PATTERN = '/mitglieder/:slug/mitgliedschaft/veroeffentlichen';
export const TERMS_PATTERN = '/mitglieder/:slug/mitgliedschaft/aendern';
export const EXPORT_PATTERN = '/mitglieder/:slug/mitgliedschaft/export.zip';

export const confirmPath = (token: string): string => `/mitglied-werden/bestaetigen/${token}`;
export const admissionPath = (id: string): string => `/buero/aufnahme/${id}`;
export const membershipPath = (slug: string): string => `/mitglieder/${slug}/mitgliedschaft`;
export const leavePath = (slug: string): string => `${membershipPath(slug)}/beenden`;
export const stayPath = (slug: string): string => `${membershipPath(slug)}/bleiben`;
export const publishPath = (slug: string): string => `${membershipPath(slug)}/veroeffentlichen`;
export const termsPath = (slug: string): string => `${membershipPath(slug)}/aendern`;
export const exportPath = (slug: string): string => `${membershipPath(slug)}/export.zip`;
