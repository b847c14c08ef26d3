import { fold } from './fold.ts';

/**
 * Words that carry no meaning for a search. They are left out of descriptions and of queries that have other words; in titles
 * they count, so that a query of nothing else still finds. The most usual ones first: early words take less room in the index.
 */
const WORDS = `und der die in für mit den von zu im das auf des ist eine werden ein sie dem als auch an es oder aus sich wird nach bei über zur
zum einer wie sind kann durch einen ihre am nicht um sowie ihr sein ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei damit danach dann daran darauf das dass
davon dazu dein deine dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem
einen einer eines er es etwa etwas euch euer eure für gegen hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem
ins ist ja je jede jedem jeden jeder jedes kann kein keine können könnt mehr mein meine mich mir mit muss nach nicht noch nun nur ob
oder ohne sehr sein seine seinem seinen seiner sich sie sind so soll sollen sowie über um und uns unser unsere unter vom von vor war
was weil welche welcher welches wenn wer werden wie wir wird wo zu zum zur zwischen meist meiste meisten meistens the of and for to with`;

/** English words that are other words when written in capitals (IT, BE, US); they are looked for like any word. */
const ENGLISH = 'it be us is at as on or me my he we if by go no do up';
/** German words that are abbreviations when written in capitals (MAG welding, ADA). */
const GERMAN = 'mag ada tat not';

export const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).map(fold));
const HOMONYMS: ReadonlySet<string> = new Set([
  ...STOP_WORDS,
  ...ENGLISH.split(' '),
  ...GERMAN.split(' '),
]);

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}

/** Whether the word means something else in capitals: `IT` is a field of work, `it` a pronoun. */
export function isOtherInCapitals(folded: string): boolean {
  return HOMONYMS.has(folded);
}
