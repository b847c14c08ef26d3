import type { Language } from '../platform/texts/index.ts';
import { localized } from '../platform/texts/localized.ts';
import type { SealLine } from './queries/seals/seal-line.ts';

/** What people call a seal; its key where the network's data know the kind no more. */
export function sealName(seal: Pick<SealLine, 'words' | 'kind'>, language: Language): string {
  return seal.words === null ? seal.kind : localized(seal.words.label, language);
}
