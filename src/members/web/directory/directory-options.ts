import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { CheckboxChoice } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { kindsLabel } from '../../kind-words.ts';
import type { DirectoryFacet, DirectoryQuery } from '../../model/directory/directory-query.ts';
import { ACCESS_FEATURES, MEMBER_KINDS, NOTICE_KINDS, type NoticeKind } from '../../tables.ts';
import type { MemberTranslate } from '../../texts.ts';
import { accessLabel } from '../access-words.ts';
import type { MemberRegion } from '../member-region.ts';

export type DirectoryCounts = Readonly<Record<DirectoryFacet, ReadonlyMap<string, number>>>;

/** What the parts of the directory need to say something. */
export interface DirectoryWords {
  readonly language: Language;
  readonly t: MemberTranslate;
  readonly region: MemberRegion;
}

export const FACET_TITLES = {
  kind: 'directory.facet.kind',
  topic: 'directory.facet.topic',
  place: 'directory.facet.place',
  wants: 'directory.facet.wants',
  access: 'directory.facet.access',
} as const satisfies Record<DirectoryFacet, string>;

const WANTS = {
  offers: 'directory.wants.offers',
  seeks: 'directory.wants.seeks',
} as const satisfies Record<NoticeKind, string>;

/** A value as people read it. */
export function valueLabel(facet: DirectoryFacet, value: string, words: DirectoryWords): string {
  const { t, language, region } = words;
  switch (facet) {
    case 'kind': {
      const kind = MEMBER_KINDS.find((one) => one === value);
      return kind === undefined ? value : kindsLabel(kind, t);
    }
    case 'topic': {
      const term = region.topics().find(({ key }) => key === value);
      return term === undefined ? value : localized(term.label, language);
    }
    case 'place':
      return value;
    case 'wants': {
      const kind = NOTICE_KINDS.find((one) => one === value);
      return kind === undefined ? value : t(WANTS[kind]);
    }
    case 'access': {
      const feature = ACCESS_FEATURES.find((one) => one === value);
      return feature === undefined ? value : accessLabel(feature, region, language);
    }
  }
}

/** The boxes of a filter: values that somebody has, and those that are chosen. Finer topics only below a chosen one. */
export function facetOptions(
  facet: DirectoryFacet,
  query: DirectoryQuery,
  counts: DirectoryCounts,
  words: DirectoryWords,
): CheckboxChoice[] {
  const chosen: readonly string[] = query[facet];
  const { count: write } = formats(words.language);
  const box = (value: string, isNested = false): CheckboxChoice => ({
    value,
    label: valueLabel(facet, value, words),
    isChecked: chosen.includes(value),
    count: write(counts[facet].get(value) ?? 0),
    isNested,
  });
  const has = (value: string) => counts[facet].has(value) || chosen.includes(value);
  switch (facet) {
    case 'kind':
      return MEMBER_KINDS.filter(has).map((value) => box(value));
    case 'wants':
      return NOTICE_KINDS.filter(has).map((value) => box(value));
    case 'access':
      return ACCESS_FEATURES.filter(has).map((value) => box(value));
    case 'place':
      return [...new Set([...counts.place.keys(), ...chosen])]
        .sort((a, b) => alphabetical.compare(a, b))
        .map((value) => box(value));
    case 'topic': {
      const topics = words.region.topics();
      return topics
        .filter(({ key, parent }) => parent === null && has(key))
        .flatMap((top) => {
          const finer = topics.filter(({ key, parent }) => parent === top.key && has(key));
          const isOpen = [top, ...finer].some(({ key }) => chosen.includes(key));
          return [box(top.key), ...(isOpen ? finer.map(({ key }) => box(key, true)) : [])];
        });
    }
  }
}

const alphabetical = new Intl.Collator('de', { sensitivity: 'base', numeric: true });
