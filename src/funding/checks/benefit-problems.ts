import type { Facts } from '../model/fact.ts';
import type { Spoken } from '../model/localized.ts';
import type { Benefit, ProgrammeVersion } from '../model/programme.ts';
import { type Problem, told, wrongValue } from './problem.ts';
import { unknownFact } from './value-problems.ts';

type Field = keyof Benefit<Spoken>;

/** Fields without which a kind of benefit says nothing; of several in one list any is enough. */
const NEEDS: Readonly<Record<Benefit<Spoken>['typ'], readonly (readonly Field[])[]>> = {
  prozent: [['prozent', 'prozent_von']],
  prozent_gedeckelt: [['prozent', 'prozent_von', 'max_eur', 'basis_max']],
  staffel: [['nach'], ['stufen']],
  fest: [['betrag_eur', 'wert', 'max_eur', 'text']],
  monatlich: [['betrag_eur', 'wert', 'basis', 'text']],
  jaehrlich: [['betrag_eur', 'wert', 'basis', 'text']],
  text: [],
};

/** What is paid: fields that its kind needs, steps without holes, and facts that are numbers. */
export function benefitProblems(version: ProgrammeVersion, facts: Facts<Spoken>): Problem[] {
  return version.leistung.flatMap((benefit, at) => {
    const place = ['leistung', at];
    const earlier = version.leistung.slice(0, at).flatMap(namesOf);
    return [
      ...missingFields(benefit, place),
      ...stepProblems(benefit, place),
      ...(['nach', 'je'] as const).flatMap((field) => factProblems(benefit, field, place, facts)),
      ...(['basis', 'prozent_von'] as const).flatMap((field) =>
        sourceProblems(benefit[field], [...place, field], facts, earlier),
      ),
      ...lessProblems(benefit, place, earlier),
    ];
  });
}

const namesOf = ({ ergebnis, abweichung = [] }: Benefit<Spoken>): string[] =>
  [ergebnis, ...abweichung.map((deviation) => deviation.ergebnis)].flatMap((name) => name ?? []);

function missingFields(benefit: Benefit<Spoken>, place: Problem['place']): Problem[] {
  return NEEDS[benefit.typ]
    .filter((fields) => fields.every((field) => benefit[field] === undefined))
    .map((fields) =>
      told(place, `Zu „typ: ${benefit.typ}“ fehlt: ${fields.join(' oder ')}. Bitte ergänzen.`),
    );
}

/** Steps go upwards: `unter` at each but the last, which says `ab` where the one before ended. */
function stepProblems({ stufen }: Benefit<Spoken>, place: Problem['place']): Problem[] {
  if (stufen === undefined) return [];
  return stufen.flatMap((step, at): Problem[] => {
    const before = stufen[at - 1]?.unter;
    const here = [...place, 'stufen', at];
    if (at === stufen.length - 1) {
      if (step.unter === undefined && step.ab !== undefined && step.ab === before) return [];
      return [
        wrongValue(
          here,
          step,
          `als letzte Stufe nur „ab: ${before ?? '…'}“, damit keine Zahl ohne Stufe bleibt`,
        ),
      ];
    }
    if (step.unter === undefined || step.ab !== undefined)
      return [wrongValue(here, step, '„unter“; „ab“ steht nur in der letzten Stufe')];
    if (before === undefined || step.unter > before) return [];
    return [wrongValue([...here, 'unter'], step.unter, `mehr als ${before}; die Stufen steigen`)];
  });
}

function factProblems(
  benefit: Benefit<Spoken>,
  field: 'nach' | 'je',
  place: Problem['place'],
  facts: Facts<Spoken>,
): Problem[] {
  const name = benefit[field];
  return name === undefined ? [] : numberProblems(name, [...place, field], facts);
}

function numberProblems(name: string, place: Problem['place'], facts: Facts<Spoken>): Problem[] {
  const fact = facts[name];
  if (fact === undefined) return [unknownFact(place, name, facts)];
  return fact.typ === 'zahl' ? [] : [wrongValue(place, name, 'ein Fakt vom Typ zahl')];
}

function sourceProblems(
  name: string | undefined,
  place: Problem['place'],
  facts: Facts<Spoken>,
  earlier: readonly string[],
): Problem[] {
  if (name === undefined || earlier.includes(name)) return [];
  if (name.includes('.')) return numberProblems(name, place, facts);
  const allowed = ['ein Fakt vom Typ zahl', ...earlier].join(' oder ');
  return [wrongValue(place, name, `${allowed} („ergebnis“ einer Leistung davor)`)];
}

function lessProblems(
  { abzueglich }: Benefit<Spoken>,
  place: Problem['place'],
  earlier: readonly string[],
): Problem[] {
  if (abzueglich === undefined || earlier.includes(abzueglich)) return [];
  return [
    wrongValue(
      [...place, 'abzueglich'],
      abzueglich,
      `das „ergebnis“ einer Leistung davor (${earlier.join(', ') || 'hier noch keine'})`,
    ),
  ];
}
