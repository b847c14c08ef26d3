const MOST_CHARACTERS = 60;

/** The readable part of an answer's address from its German question: `wer-bezahlt-meinen-kurs`. */
export function answerSlug(question: string): string {
  const slug = question
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, '');
  return slug === '' ? 'antwort' : slug;
}
