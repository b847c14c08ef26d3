/** Spellings that sound alike, longest first. Applied to question and word list alike, so it need not be right, only the same. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/[‘’´`']/g, ''],
  [/sch/g, 'S'],
  [/ch/g, 'X'],
  [/ae|ä/g, 'e'],
  [/oe|ö/g, 'o'],
  [/ue|ü/g, 'u'],
  [/ß/g, 's'],
  [/zion/g, 'tion'],
  [/ph|v/g, 'f'],
  [/th|dt/g, 't'],
  [/ck|c|qu|q/g, 'k'],
  [/tz/g, 'z'],
  [/ai|ei|ay|ey/g, 'ei'],
  [/y/g, 'i'],
  [/ie/g, 'i'],
  [/([aeiou])h(?=[^aeiou]|$)/g, '$1'],
  [/(.)\1+/g, '$1'],
];

/** A word as it sounds: "Förderung", "foerderung" and "Föhrderrung" are the same. Lower case in, capitals stand for sounds. */
export function soundOf(word: string): string {
  return ALIKE.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word);
}

/** The words of a text, lower case, in their order; numbers count as words. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFC')
      .toLocaleLowerCase('de')
      // Who leaves out letters for both sexes writes "Mitarbeiter*innen": one word.
      .replace(/[*:_/](?=innen)/g, '')
      .match(/[\p{L}\p{N}][\p{L}\p{N}’'´`]*/gu) ?? []
  );
}
