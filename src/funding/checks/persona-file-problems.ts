import { STATUSES } from '../model/condition.ts';
import { type Expectation, expectedNow } from '../model/expected-now.ts';
import type { Persona } from '../model/persona.ts';
import { personaProblems } from '../model/persona-problems.ts';
import type { RuleBook } from '../model/programme.ts';
import { namesLike, type Problem, told } from './problem.ts';
import { answerProblems, unknownFact } from './value-problems.ts';

/** Personas that ask for what there is not, and those who come out otherwise than the file, or the office since, expects. */
export function personaFileProblems(
  personas: readonly Persona[],
  book: RuleBook,
  changed: readonly Expectation[],
): Problem[] {
  const ids = personas.map(({ id }) => id);
  return personas.flatMap((persona, at) => {
    const place = ['personas', at];
    const wrong = [
      ...(ids.indexOf(persona.id) === at
        ? []
        : [told([...place, 'id'], `„${persona.id}“ gibt es zweimal. Bitte umbenennen.`)]),
      ...answerProblems(persona.fakten, [...place, 'fakten'], book.facts),
      ...persona.unbekannt
        .filter((name) => !Object.hasOwn(book.facts, name))
        .map((name) => unknownFact([...place, 'unbekannt'], name, book.facts)),
      ...unknownProgrammes(persona, book).map(({ place: inside, sentence }) =>
        told([...place, ...inside], sentence),
      ),
    ];
    if (wrong.length > 0) return wrong;
    return personaProblems(book, expectedNow(persona, changed)).map(
      ({ programme, expected, actual }) =>
        told(
          [...place, programme === null ? 'rechnung' : 'erwartet'],
          `Bei „${persona.titel}“ (${persona.id}) ist für ${programme ?? 'die Rechnung'} ${expected} erwartet, die Regeln ergeben ${actual}. Bitte die Regel oder die Erwartung berichtigen.`,
        ),
    );
  });
}

function unknownProgrammes({ erwartet }: Persona, { programmes }: RuleBook): Problem[] {
  const known = programmes.map(({ id }) => id);
  return STATUSES.flatMap((status) =>
    erwartet[status].flatMap(({ id }, at) =>
      known.includes(id)
        ? []
        : [
            told(
              ['erwartet', status, at, 'id'],
              `Das Programm „${id}“ gibt es nicht. Erlaubt ist: ${namesLike(id, known)}.`,
            ),
          ],
    ),
  );
}
