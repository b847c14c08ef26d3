import type { WrongFields } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import { memberTexts } from '../../texts.ts';

/** Why a seal could not be sent in, at the field where it can be mended. */
export function sentProblem(
  problem: 'exists' | 'full' | 'conflict',
  language: Language,
): WrongFields {
  const t = memberTexts(language);
  switch (problem) {
    case 'exists':
      return { number: t('seal.wrong.exists') };
    case 'full':
      return { proof: t('seal.wrong.full') };
    case 'conflict':
      return { issuer: t('seal.wrong.meanwhile') };
  }
}
