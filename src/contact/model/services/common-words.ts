import { soundOf } from './sound.ts';

/** Frequent German and English words that are near to words that mean something here; they are never taken for a slip of the hand. */
const COMMON = `aber alle allem allen alles also andere anderen auch auf aus bald beim bereits besser beste bin bis bitte brauche dabei dafür
damit danach dann daran darf darum dass dazu dein deine dem den denn der des deshalb die dies diese diesem diesen dieser doch dort durch
eben eigentlich eine einem einen einer einfach einmal endlich er erst erste ersten etwa etwas euch euer fast fertig frage fragen für ganz gar
geben geht genau gerade gern gerne gibt gleich groß gut gute guten habe haben hallo hatte heute hier hinter ich ihr ihre ihren immer in ist
jahre jahren jeden jetzt kam kann kannst kein keine können könnte lang lange leben leider letzte liebe macht mache machen mal man manche manchmal mehr
mein meine meinem meinen meiner meist meisten meistens mich mir mit morgen morgens muss musste müssen nach nachher nah name nehmen nein nicht nichts noch
nun nur ob oder ohne paar reden sache sagen schlecht schnell schon schreibe schwer sehe sehr seit sehen sein seine selbst sich sie sind so sofort sogar
sollen sollte sonst soll sprechen stehe stunde stunden tag tage tun über überhaupt uhr und uns unser unter viel viele vielen vielleicht
vom von vor vorher war waren warte warum was weg wegen weil weit welche welcher wenig wenn werde werden wer wie wieder will wir wird wirklich wo
woche wochen wohl wohne wohnen wollen worden wurde würde zeit zeigen zum zur zusammen zwei about after again also because been before being
could does have having here into just know like make need only other over some someone something than that their them there these they thing
think this those very want week well were what when where which while will with work would year years your schöne sachen steht leute leben arbeiten`;

const SOUNDS = new Set(COMMON.split(/\s+/).map(soundOf));

/** Whether a word, as it sounds, is one of everybody's most frequent ones. */
export const isCommon = (sound: string): boolean => SOUNDS.has(sound);
