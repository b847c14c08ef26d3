import { isBeingChecked } from '../being-checked.ts';
import { currentLights } from '../budget-lights.ts';
import type { Programme, RuleSet } from '../programme.ts';
import { pickVersion, versionsById } from '../version-picking.ts';
import type { FundingShare } from './funding-share.ts';
import { paidPart } from './paid-part.ts';
import { payableCourses } from './payable-courses.ts';

/**
 * What each of the catalogue's ways of funding takes off the price of a course today, if somebody meets its conditions. A programme
 * that does not count today, is unsure or being checked, or whose funds are used up has none; nor has one whose benefits are no
 * plain share of the price.
 */
export function fundingShares<T>(
  rules: Pick<RuleSet<T>, 'facts' | 'programmes' | 'lights'>,
  today: string,
): readonly FundingShare[] {
  const lights = currentLights(rules, today);
  return [...versionsById(rules.programmes).values()].flatMap((versions) => {
    const current = pickVersion(versions, today);
    if (current?.counts !== 'now' || lights[current.programme.id]?.state === 'used_up') return [];
    const later = versions.filter(({ gueltig_von }) => gueltig_von > today);
    return [
      ...shareOf(rules, current.programme, { firstStart: null, today }),
      ...later.flatMap((version) =>
        shareOf(rules, version, { firstStart: version.gueltig_von, today }),
      ),
    ];
  });
}

/** `firstStart`: null for the version of today, which also counts where nobody knows the start. */
function shareOf<T>(
  { facts }: Pick<RuleSet<T>, 'facts'>,
  programme: Programme<T>,
  { firstStart, today }: { readonly firstStart: string | null; readonly today: string },
): readonly FundingShare[] {
  const { id, merkmal, kategorie, zielgruppe, gueltig_bis, leistung } = programme;
  const isForPeople = kategorie === 'kern' && zielgruppe.includes('person');
  if (merkmal === undefined || !isForPeople || !isSure(programme, today)) return [];
  const part = paidPart(leistung);
  if (part === null) return [];
  return [
    {
      ...part,
      ...payableCourses(facts, programme),
      funding: merkmal,
      programmeId: id,
      firstStart,
      lastStart: gueltig_bis ?? null,
      condition: part.condition ?? (isGranted(programme) ? 'met' : 'agreed'),
    },
  ];
}

function isSure<T>(programme: Programme<T>, today: string): boolean {
  const { status, vertrauen } = programme;
  return (
    (status === 'aktiv' || status === 'eingeschraenkt') &&
    vertrauen !== 'niedrig' &&
    !isBeingChecked(programme, today)
  );
}

/** By law, without anybody's discretion. */
function isGranted<T>({ anspruch, regel }: Programme<T>): boolean {
  return (anspruch === 'muss' || anspruch === 'gesetz') && regel.immer_beraten === undefined;
}
