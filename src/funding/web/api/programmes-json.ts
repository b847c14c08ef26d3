import { conditionsOf, isLeaf } from '../../checks/conditions-of.ts';
import { isBeingChecked } from '../../model/being-checked.ts';
import { currentLights } from '../../model/budget-lights.ts';
import type { BudgetLight, ProgrammeVersion, RuleBook } from '../../model/programme.ts';

/** Where and when it is answered; `today` is an ISO day. */
export interface AnsweredAt {
  readonly publicUrl: string;
  readonly today: string;
}

/** As `PublishedProgrammeSchema` describes it. */
interface PublishedProgramme {
  readonly id: string;
  readonly url: string;
  readonly funds: BudgetLight | null;
  readonly versions: readonly (Omit<ProgrammeVersion, 'faelle' | 'offen'> & {
    readonly isBeingChecked: boolean;
  })[];
}

interface NamedThings extends Pick<RuleBook, 'facts' | 'offices' | 'papers'> {
  readonly asOf: string;
}

/** As `FundingProgrammeSchema` describes it. */
export interface FundingProgramme extends NamedThings {
  readonly programme: PublishedProgramme;
}

/** All programmes as the public API tells them. */
export function programmesJson(
  book: RuleBook,
  at: AnsweredAt,
): NamedThings & { readonly programmes: readonly PublishedProgramme[] } {
  const ids = [...new Set(book.programmes.map(({ id }) => id))];
  return {
    asOf: at.today,
    facts: book.facts,
    offices: book.offices,
    papers: book.papers,
    programmes: ids.map((id) => published(book, id, at)),
  };
}

/** One programme with the facts, offices and papers that it names; null = there is none of that id. */
export function programmeJson(book: RuleBook, id: string, at: AnsweredAt): FundingProgramme | null {
  const versions = book.programmes.filter((version) => version.id === id);
  if (versions.length === 0) return null;
  return {
    asOf: at.today,
    facts: named(book.facts, versions.flatMap(factsNamed)),
    offices: named(book.offices, versions.flatMap(officesNamed)),
    papers: named(
      book.papers,
      versions.flatMap(({ unterlagen = [] }) => unterlagen),
    ),
    programme: published(book, id, at),
  };
}

function published(
  book: RuleBook,
  id: string,
  { publicUrl, today }: AnsweredAt,
): PublishedProgramme {
  const versions = book.programmes.filter((version) => version.id === id);
  return {
    id,
    url: `${publicUrl}/foerderung/programme/${id}`,
    funds: currentLights(book, today)[id] ?? null,
    versions: versions.map(({ faelle: _cases, offen: _gaps, ...version }) => {
      const isOld = isBeingChecked(version, today);
      return { ...version, ...(isOld ? { leistung: [] } : {}), isBeingChecked: isOld };
    }),
  };
}

const factsNamed = (version: ProgrammeVersion): string[] => [
  ...conditionsOf(version).flatMap(({ condition }) => (isLeaf(condition) ? [condition.fakt] : [])),
  ...version.leistung.flatMap(({ basis, prozent_von, je, nach }) =>
    [basis, prozent_von, je, nach].filter((name) => name !== undefined),
  ),
];

const officesNamed = ({ stelle, zustaendig = [] }: ProgrammeVersion): string[] => [
  ...stelle,
  ...zustaendig.map((one) => one.stelle),
];

function named<Value>(
  all: Readonly<Record<string, Value>>,
  names: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}
