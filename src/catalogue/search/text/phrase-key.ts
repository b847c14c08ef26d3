import { fold } from './fold.ts';

/** Folded words with one space between them, so that `online m` begins `Online-Marketing`. */
export function phraseKey(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}
