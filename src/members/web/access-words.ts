import type { Language } from '../../platform/texts/index.ts';
import { localized } from '../../platform/texts/localized.ts';
import type { AccessLine } from '../../ui/access-list.tsx';
import {
  ACCESS_FEATURES,
  type ACCESS_VALUES,
  type AccessFacts,
  type AccessFeature,
} from '../tables.ts';
import type { MemberTranslate } from '../texts.ts';
import type { MemberRegion } from './member-region.ts';

const VALUES = {
  yes: 'member.access.yes',
  on_request: 'member.access.on_request',
  no: 'member.access.no',
} as const satisfies Record<(typeof ACCESS_VALUES)[number], string>;

export const accessValue = (value: (typeof ACCESS_VALUES)[number], t: MemberTranslate): string =>
  t(VALUES[value]);

/** The name of a barrier fact as the network has it. */
export function accessLabel(
  feature: AccessFeature,
  region: Pick<MemberRegion, 'access'>,
  language: Language,
): string {
  const term = region.access().find(({ key }) => key === feature);
  return term === undefined ? feature : localized(term.label, language);
}

/** Barrier facts for `AccessList`: what is known, and the names of what nobody has said. */
export function accessLines(
  facts: AccessFacts,
  words: { region: Pick<MemberRegion, 'access'>; language: Language; t: MemberTranslate },
): { readonly known: readonly AccessLine[]; readonly unknown: readonly string[] } {
  const { region, language, t } = words;
  const known: AccessLine[] = [];
  const unknown: string[] = [];
  for (const feature of ACCESS_FEATURES) {
    const value = facts[feature];
    const label = accessLabel(feature, region, language);
    if (value === undefined) unknown.push(label);
    else {
      const text = t('member.access.fact', { label, value: accessValue(value, t) });
      known.push({ text, isYes: value === 'yes' });
    }
  }
  return { known, unknown };
}
