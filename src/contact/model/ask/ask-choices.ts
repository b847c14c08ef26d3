/** Times of day at which people may be called; the words say the hours. */
export const CALL_TIMES = ['morning', 'noon', 'afternoon', 'evening'] as const;
export type CallTime = (typeof CALL_TIMES)[number];

/** What people most often want to know from a provider before they book. */
export const COURSE_REASONS = ['places', 'fees', 'schedule', 'level', 'childcare'] as const;
export type CourseReason = (typeof COURSE_REASONS)[number];

/**
 * Languages people can wish for, by their own names: those the advice services of the region speak or find an interpreter for. The
 * first two are the portal's own.
 */
export const WISH_LANGUAGES = [
  { code: 'de', name: 'Deutsch', direction: 'ltr' },
  { code: 'en', name: 'English', direction: 'ltr' },
  { code: 'uk', name: 'Українська', direction: 'ltr' },
  { code: 'ru', name: 'Русский', direction: 'ltr' },
  { code: 'ar', name: 'العربية', direction: 'rtl' },
  { code: 'tr', name: 'Türkçe', direction: 'ltr' },
  { code: 'pl', name: 'Polski', direction: 'ltr' },
  { code: 'fa', name: 'فارسی', direction: 'rtl' },
  { code: 'ro', name: 'Română', direction: 'ltr' },
  { code: 'nl', name: 'Nederlands', direction: 'ltr' },
] as const;
export type WishLanguage = (typeof WISH_LANGUAGES)[number]['code'];

const isOneOf =
  <Value extends string>(values: readonly Value[]) =>
  (text: string): text is Value =>
    values.some((value) => value === text);

export const isCallTime = isOneOf(CALL_TIMES);
export const isCourseReason = isOneOf(COURSE_REASONS);
export const isWishLanguage = isOneOf<WishLanguage>(WISH_LANGUAGES.map(({ code }) => code));
