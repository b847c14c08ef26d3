import { germanAscii } from '../../../platform/ids.ts';
import { type AccessFacts, MEMBER_KINDS, type MemberKind, type NoticeKind } from '../../tables.ts';
import { DIRECTORY_FACETS, type DirectoryFacet, type DirectoryQuery } from './directory-query.ts';

/** A member as far as the directory has to know it. */
export interface ListedMember {
  readonly slug: string;
  readonly kind: MemberKind;
  readonly name: string;
  /** Its own topics and those of its open notices, each with the topic above it. */
  readonly topics: readonly string[];
  /** Municipalities of its house and its places. */
  readonly municipalities: readonly string[];
  readonly wants: readonly NoticeKind[];
  /** Of the house and its places: what is `yes` somewhere. */
  readonly access: AccessFacts;
  /** All that can be looked for, in words. Asked only where somebody looks for words. */
  text(): string;
}

export interface FoundMembers<Member extends ListedMember> {
  /** Kind by kind (providers first), within a kind by the published rule. */
  readonly members: readonly Member[];
  /** How many there would be with each value, by facet; each facet ignores its own choice. Values without any are missing. */
  readonly counts: Readonly<Record<DirectoryFacet, ReadonlyMap<string, number>>>;
}

/**
 * The members that fit a query. Published rule (/rangfolge): providers, companies, public bodies, advice services, supporters; within a
 * kind first those whose name has the words; among equals the alphabet, of which each day another one begins. `members` must be in
 * alphabetical order; `day` is counted up by one each day.
 */
export function findMembers<Member extends ListedMember>(
  members: readonly Member[],
  query: DirectoryQuery,
  day: number,
): FoundMembers<Member> {
  const words = germanAscii(query.q)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const said = words.length === 0 ? members : members.filter((one) => hasWords(one.text(), words));
  const misses = said.map((member) => ({ member, facets: missedFacets(member, query) }));
  const found = misses.flatMap(({ member, facets }) => (facets.length === 0 ? [member] : []));
  const isNamed = (member: Member) => words.length > 0 && hasWords(member.name, words);
  return {
    members: MEMBER_KINDS.flatMap((kind) => {
      const ofKind = found.filter((member) => member.kind === kind);
      return [
        ...inTurn(ofKind.filter(isNamed), day),
        ...inTurn(
          ofKind.filter((member) => !isNamed(member)),
          day,
        ),
      ];
    }),
    counts: {
      kind: countFacet('kind', misses),
      topic: countFacet('topic', misses),
      place: countFacet('place', misses),
      wants: countFacet('wants', misses),
      access: countFacet('access', misses),
    },
  };
}

/** Each word stands in the text, as the beginning of a word or, from four letters on, anywhere ("pflege" in "Altenpflege"). */
function hasWords(text: string, words: readonly string[]): boolean {
  const folded = ` ${germanAscii(text).replace(/[^a-z0-9]+/g, ' ')}`;
  return words.every((word) => folded.includes(word.length < 4 ? ` ${word}` : word));
}

/** The values of a member by which a facet finds it. */
function valuesOf(member: ListedMember, facet: DirectoryFacet): readonly string[] {
  switch (facet) {
    case 'kind':
      return [member.kind];
    case 'topic':
      return member.topics;
    case 'place':
      return member.municipalities;
    case 'wants':
      return member.wants;
    case 'access':
      return Object.entries(member.access).flatMap(([feature, value]) =>
        value === 'yes' ? [feature] : [],
      );
  }
}

/** One of the chosen values is enough; of barrier facts all are needed. */
function fits(member: ListedMember, facet: DirectoryFacet, query: DirectoryQuery): boolean {
  const chosen: readonly string[] = query[facet];
  if (chosen.length === 0) return true;
  const values = valuesOf(member, facet);
  return facet === 'access'
    ? chosen.every((value) => values.includes(value))
    : chosen.some((value) => values.includes(value));
}

const missedFacets = (member: ListedMember, query: DirectoryQuery): DirectoryFacet[] =>
  DIRECTORY_FACETS.filter((facet) => !fits(member, facet, query));

function countFacet(
  facet: DirectoryFacet,
  misses: readonly { readonly member: ListedMember; readonly facets: readonly DirectoryFacet[] }[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { member, facets } of misses) {
    if (facets.some((missed) => missed !== facet)) continue;
    for (const value of valuesOf(member, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** Each day the next one begins; then the alphabet goes round. */
function inTurn<Member>(members: readonly Member[], day: number): readonly Member[] {
  if (members.length === 0) return members;
  const first = day % members.length;
  return [...members.slice(first), ...members.slice(0, first)];
}
