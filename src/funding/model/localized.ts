/** The ways in which the check speaks: German, simple German (short sentences, everyday words) and English. */
export const VOICES = ['de', 'einfach', 'en'] as const;
export type Voice = (typeof VOICES)[number];

/** One text in all voices. */
export type Spoken = Readonly<Record<Voice, string>>;
