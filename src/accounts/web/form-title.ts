import type { Language } from '../../platform/texts/index.ts';
import { uiTexts } from '../../ui/texts.ts';

/** The title of a page with a form: screen readers say first that something is wrong ("Fehler: …"). */
export function formTitle(language: Language, title: string, isWrong: boolean): string {
  return isWrong ? `${uiTexts(language)('error.prefix')} ${title}` : title;
}
