import type { Facts } from '../model/fact.ts';
import type { Spoken } from '../model/localized.ts';
import { isLeaf, spread } from './conditions-of.ts';
import { type Problem, told } from './problem.ts';
import { leafProblems, valueProblems } from './value-problems.ts';

/** The catalogue of facts in itself: options where they belong and each once, assumptions and conditions that fit. */
export function factProblems(facts: Facts<Spoken>): Problem[] {
  return Object.entries(facts).flatMap(([name, fact]) => {
    const place = ['facts', name];
    const options = (fact.optionen ?? []).map(({ wert }) => wert);
    const hasOptions = fact.optionen !== undefined;
    return [
      ...(hasOptions === (fact.typ === 'auswahl')
        ? []
        : [
            told(
              [...place, 'typ'],
              hasOptions
                ? `„typ: ${fact.typ}“ hat keine Optionen. Erlaubt ist: typ: auswahl, oder optionen streichen.`
                : 'Zu „typ: auswahl“ fehlen die Optionen. Bitte optionen ergänzen.',
            ),
          ]),
      ...options
        .filter((option, at) => options.indexOf(option) !== at)
        .map((option) =>
          told(
            [...place, 'optionen'],
            `Die Option „${option}“ steht zweimal. Bitte einmal streichen.`,
          ),
        ),
      ...(fact.annahme === undefined
        ? []
        : valueProblems(fact.annahme, [...place, 'annahme'], fact)),
      ...spread([...place, 'fragen_wenn'], fact.fragen_wenn).flatMap((part) =>
        isLeaf(part.condition) ? leafProblems(part.condition, part.place, facts) : [],
      ),
    ];
  });
}
