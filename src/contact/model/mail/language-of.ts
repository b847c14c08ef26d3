import type { Language } from '../../../platform/texts/index.ts';

const ENGLISH = /\b(?:the|and|is|are|you|my|have|would|can|what|for|with|please|course|hello)\b/gi;
const GERMAN =
  /\b(?:der|die|das|und|ist|ich|sie|mein|habe|kann|für|mit|bitte|kurs|ein|eine|guten)\b/gi;

/** In which language of the portal letters to the writer of a text are best written: English where it has more English words. */
export function languageOf(text: string): Language {
  const words = text.slice(0, 4000);
  const english = words.match(ENGLISH)?.length ?? 0;
  return english > (words.match(GERMAN)?.length ?? 0) ? 'en' : 'de';
}
