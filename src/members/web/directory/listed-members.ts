import type { Language } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import type { ListedMember } from '../../model/directory/find-members.ts';
import type { MemberRow } from '../../queries/directory/list-members.ts';
import type { AccessFacts } from '../../tables.ts';
import type { MemberRegion } from '../member-region.ts';

/** A line of the directory: what it is found by, and what its card says. */
export interface DirectoryMember extends ListedMember {
  readonly row: MemberRow;
}

/** The members as the directory finds them: topics with those above, municipalities, barrier facts of house and places. */
export function listedMembers(
  rows: readonly MemberRow[],
  region: MemberRegion,
  language: Language,
): DirectoryMember[] {
  const terms = new Map(region.topics().map((term) => [term.key, term]));
  return rows.map((row): DirectoryMember => {
    const named = [...row.topics, ...row.notices.flatMap(({ topic }) => topic ?? [])].flatMap(
      (key) => terms.get(key) ?? [],
    );
    return {
      row,
      slug: row.slug,
      kind: row.kind,
      name: row.name,
      topics: distinct(
        named.flatMap(({ key, parent }) => (parent === null ? [key] : [key, parent])),
      ),
      municipalities: distinct(
        [row, ...row.places].flatMap((place) => municipalityOf(place, region) ?? []),
      ),
      wants: distinct(row.notices.map(({ kind }) => kind)),
      access: joined([...row.places.map(({ access }) => access), row.access]),
      text: () =>
        [
          row.name,
          row.summary,
          row.descriptionHtml?.replace(/<[^>]*>/g, ' '),
          row.place,
          ...row.notices.map(({ title }) => title),
          ...named.flatMap(({ label }) => [label.de, localized(label, language)]),
        ].join(' '),
    };
  });
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Where it says yes, the fact is there; elsewhere the last statement counts. */
function joined(facts: readonly AccessFacts[]): AccessFacts {
  const yes = facts.map((one) =>
    Object.fromEntries(Object.entries(one).filter(([, value]) => value === 'yes')),
  );
  return Object.assign({}, ...facts, ...yes);
}

/** The municipality of an address; where it is not known, the place as it is written. */
function municipalityOf(
  { postalCode, place }: { readonly postalCode: string | null; readonly place: string | null },
  region: MemberRegion,
): string | null {
  if (place === null && postalCode === null) return null;
  const text = [postalCode, place].filter(Boolean).join(' ');
  const found = region.municipality(text) ?? (place === null ? null : region.municipality(place));
  return found?.name ?? place;
}
