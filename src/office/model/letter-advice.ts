/** What somebody can do instead of sending a letter again whose text is gone. */
export type LetterAdvice = 'code' | 'confirm' | 'contact' | 'invitation' | 'member' | 'person';

const BY_KIND: ReadonlyMap<string, LetterAdvice> = new Map([
  ['sign_in_code', 'code'],
  ['address_code', 'code'],
  ['membership_application', 'confirm'],
  ['takeover_confirm', 'confirm'],
  ['contact_named', 'contact'],
  ['invitation', 'invitation'],
]);

/** By its kind; else whoever it was about is to be called: the member, or the person. */
export function letterAdvice(letter: {
  readonly kind: string;
  readonly memberSlug: string | null;
}): LetterAdvice {
  return BY_KIND.get(letter.kind) ?? (letter.memberSlug === null ? 'person' : 'member');
}
