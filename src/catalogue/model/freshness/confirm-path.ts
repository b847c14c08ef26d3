/** Where the link of a letter leads, without language prefix. */
export const CONFIRM_PATTERN = '/bestaetigen/:token';
export const confirmPath = (token: string): string => `/bestaetigen/${token}`;
