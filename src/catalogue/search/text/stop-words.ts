import { fold } from './fold.ts';

/**
 * Words that carry no meaning for a search. They are left out of descriptions and of queries that have other words; in titles
 * they count, so that a query of nothing else still finds.
 */
const WORDS = `ab aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bin bis bist da dabei damit danach dann daran darauf das dass
davon dazu dein deine dem den denn der deren des dessen die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem
einen einer eines er es etwa etwas euch euer eure für gegen hat hatte hier ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in indem
ins ist ja je jede jedem jeden jeder jedes kann kein keine können könnt mehr mein meine mich mir mit muss nach nicht noch nun nur ob
oder ohne sehr sein seine seinem seinen seiner sich sie sind so soll sollen sowie über um und uns unser unsere unter vom von vor war
was weil welche welcher welches wenn wer werden wie wir wird wo zu zum zur zwischen the of and for to with`;

const STOP_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/).map(fold));

export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
