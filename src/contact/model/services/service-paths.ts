// Addresses of the advice services, without language prefix.
export const ADVICE_PATH = '/beratung';
export const ADVICE_PATTERN = '/beratung/:service';
export const CHECK_PATTERN = '/mitglieder/:slug/beratung';

export const advicePath = (key: string): string => `${ADVICE_PATH}/${key}`;
export const checkPath = (slug: string): string => `/mitglieder/${slug}/beratung`;
