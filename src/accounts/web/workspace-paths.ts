// Addresses of people and invitations of a member, without language prefix.
export const PEOPLE_PATTERN = '/mitglieder/:slug/personen';
export const INVITE_PATTERN = '/mitglieder/:slug/personen/einladen';
export const MANDATE_PATTERN = '/mitglieder/:slug/personen/:mandate';
export const END_MANDATE_PATTERN = '/mitglieder/:slug/personen/:mandate/beenden';
export const REVOKE_PATTERN = '/mitglieder/:slug/einladungen/:invitation';
export const ADDRESS_PATH = '/mitglieder/konto/adresse';
export const ADDRESS_CODE_PATH = '/mitglieder/konto/adresse/code';

export const peoplePath = (slug: string): string => `/mitglieder/${slug}/personen`;
export const invitePath = (slug: string): string => `${peoplePath(slug)}/einladen`;
export const mandatePath = (slug: string, mandateId: string): string =>
  `${peoplePath(slug)}/${mandateId}`;
export const endMandatePath = (slug: string, mandateId: string): string =>
  `${mandatePath(slug, mandateId)}/beenden`;
export const revokePath = (slug: string, invitationId: string): string =>
  `/mitglieder/${slug}/einladungen/${invitationId}`;
