import { matterOf } from './everyday-matters.ts';

const EMPTY = new Set(
  `der die das den dem des ein eine einen einem einer eines und oder aber auch als am an auf aus bei beim bin bis bist da dabei dann das dass
denn doch du durch er es etwas fur gar gern gerne gibt habe haben hat hatte ich ihm ihn ihr im in ins ist ja jetzt kann kannst konnen konnte
kein keine keinen keiner man mehr mein meine meinem meinen meiner mich mir mit mochte mochten muss mussen nach nicht nie noch nun nur ob ohne schon sehr
sein seine sich sie sind so soll sollen sonst uber um uns unser unsere unter von vor wann warum was weil welche welchen welcher welches wenn
wer werde werden wie will wir wird wo woher wohin wollen worden wurde zu zum zur bekomme bekommen bekommt kriege kriegen kriegt brauche braucht
mache machen macht geht gehen darf durfen hallo bitte danke guten tag vielen frage fragen hilft hilfe helfen help bringen such suche suchen sucht gesucht find finde finden findet richtig moglich seit tun mal viel viele weiss the a an of and or to for in on at is are am i my me we do does
can could what who where how which when if it you your there with get have has be will would want need any some she he from not no`
    .split(/\s+/)
    .filter(Boolean),
);

const ASKING = new Set(
  `wer was wie wo wann warum wieso weshalb welche welchen welcher welches woher wohin wofur wovon wozu womit wem wen kann konnen konnte darf durfen
muss mussen soll bekomme bekommt kriege kriegt brauche braucht gibt hilft hilfe ich mein meine meinen meinem meiner mir mich wir uns unser
who what how where when why which can could do does am i my me we is are should`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words of a text, small, without accents, with ä, ae and a alike, ß as ss. */
export function foldWords(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/(?<![aeiouq])([aou])e(?![iu])/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0);
}

/** Whether somebody asks something, instead of naming what a course is about. */
export function isAsked(text: string): boolean {
  if (/\?\s*$/.test(text) || /\?\s/.test(text)) return true;
  const words = foldWords(text);
  return words.length > 1 && words.some((word) => ASKING.has(word));
}

/** Without one of these words the thing is not there: `ohne Job` is about being jobless, `kein Auto` about travelling. */
const WITHOUT =
  /\b(?:ohne|keine?[nmr]?|no|without|kein) (?:job|arbeit|stelle|work|beschaftigung)\b/;

/** What a sentence is about: everyday matters, and the stems of its other words. Words without content are left out. */
export function matterSet(text: string): ReadonlySet<string> {
  const words = foldWords(text);
  const found = new Set<string>();
  for (const word of words) {
    if (EMPTY.has(word) || /^\d+$/.test(word)) continue;
    const matter = matterOf(word);
    found.add(matter === null ? stem(word) : `#${matter}`);
  }
  if (WITHOUT.test(words.join(' '))) found.add('#jobless');
  return found;
}

/** The sentences of a message, the whole of it first; parts of fewer than two words say nothing alone. */
export function sentencesOf(text: string): readonly string[] {
  const parts = text
    .split(/(?<=[.!?;])\s+|\n+/)
    .map((part) => part.trim())
    .filter((part) => part.split(/\s+/).length > 1);
  return [text, ...(parts.length > 1 ? parts : [])];
}

function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ungen|innen|ern|em|en|er|es|e|n|s)$/, '');
}
