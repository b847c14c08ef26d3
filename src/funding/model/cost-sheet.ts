import { centsOf } from './amounts/money.ts';
import { type CostSheet, costVariant } from './cost-variant.ts';
import type { Answers } from './fact.ts';
import { isPositive } from './judge.ts';
import type { Asker } from './next-question.ts';
import type { Evaluation, Outcome } from './outcome.ts';

export type { CostSheet };

/** The surer a way, the earlier: what must be granted before what works by law, may be granted or is a competition. */
const rank = { muss: 0, soll: 1, gesetz: 1, kann: 2, wettbewerb: 3 } as const;

/**
 * What the course costs in the end on the best way for the asker: first ways that are made for them, then by how sure the way is,
 * then by what the asker pays.
 * Only likely programmes count. `keine` where nothing pays and nothing is open; null where it cannot be said.
 */
export function costSheet<T>(
  evaluation: Evaluation<T>,
  answers: Answers,
  asker: Asker,
): CostSheet | null {
  const priceCents = priceOf(answers);
  if (priceCents === null) return null;
  const paying = evaluation.outcomes.filter(
    ({ programme, status }) =>
      status !== 'not_applicable' && programme.leistung.some(({ traegt }) => traegt !== undefined),
  );
  if (paying.length === 0) return withoutFunding(priceCents, asker);
  const likely = paying.filter(({ status }) => status === 'applicable');
  const sheets = computed(likely, evaluation, priceCents, asker);
  const best = sheets[0];
  if (!best) return null;
  const open = likely.filter(
    ({ programme }) => !sheets.some(({ programmes }) => programmes[0] === programme.id),
  );
  return open.some((outcome) => rankOf(outcome, asker) < rankIn(evaluation, best, asker))
    ? null
    : best;
}

/** All ways that can be computed side by side, likely ones first and the best first: "entweder – oder". */
export function costVariants<T>(
  evaluation: Evaluation<T>,
  answers: Answers,
  asker: Asker,
): readonly CostSheet[] {
  const priceCents = priceOf(answers);
  if (priceCents === null) return [];
  const positive = evaluation.outcomes.filter(({ status }) => isPositive(status));
  const sheets = computed(positive, evaluation, priceCents, asker);
  return [
    ...sheets.filter(({ status }) => status === 'applicable'),
    ...sheets.filter(({ status }) => status === 'needs_advice'),
  ];
}

/** The course price; null where it is unknown or there is nothing to pay. */
function priceOf(answers: Answers): number | null {
  const price = answers['kurs.kosten_eur'];
  return typeof price === 'number' && price > 0 ? centsOf(price) : null;
}

function computed<T>(
  outcomes: readonly Outcome<T>[],
  evaluation: Evaluation<T>,
  priceCents: number,
  asker: Asker,
): readonly CostSheet[] {
  return outcomes
    .flatMap((outcome) => costVariant(outcome, evaluation.outcomes, { priceCents, asker }) ?? [])
    .sort(
      (one, other) =>
        rankIn(evaluation, one, asker) - rankIn(evaluation, other, asker) ||
        ownShare(one, asker) - ownShare(other, asker),
    );
}

function rankIn<T>({ outcomes }: Evaluation<T>, sheet: CostSheet, asker: Asker): number {
  const outcome = outcomes.find(({ programme }) => programme.id === sheet.programmes[0]);
  return outcome ? rankOf(outcome, asker) : Number.POSITIVE_INFINITY;
}

/** Smaller = earlier; ways that are not made for whoever asks come after all others. */
function rankOf<T>({ programme }: Outcome<T>, asker: Asker): number {
  const { anspruch, zielgruppe } = programme;
  return rank[anspruch] + (zielgruppe.includes(asker) ? 0 : Object.keys(rank).length);
}

function ownShare({ personCents = 0, companyCents = 0 }: CostSheet, asker: Asker): number {
  return asker === 'betrieb' ? companyCents : personCents;
}

function withoutFunding(priceCents: number, asker: Asker): CostSheet {
  const paid = asker === 'betrieb' ? { companyCents: priceCents } : { personCents: priceCents };
  return {
    variante: 'keine',
    programmes: [],
    status: 'applicable',
    ifPassed: false,
    ...paid,
    fundingCents: 0,
  };
}
