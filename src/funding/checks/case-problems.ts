import { evaluate } from '../model/evaluate.ts';
import type { Outcome } from '../model/outcome.ts';
import { figuresOf } from '../model/persona-result.ts';
import type { ProgrammeVersion, RuleBook, RuleCase } from '../model/programme.ts';
import { conditionsOf } from './conditions-of.ts';
import { type Problem, told } from './problem.ts';
import { answerProblems } from './value-problems.ts';

const POSITIVE: readonly string[] = ['applicable', 'needs_advice'];

/** The own cases of a version: of both kinds, about known facts, and all come out as they say. */
export function caseProblems(version: ProgrammeVersion, book: RuleBook): Problem[] {
  const positive = version.faelle.filter(({ status }) => POSITIVE.includes(status));
  const problems: Problem[] = [];
  if (positive.length === 0)
    problems.push(
      told(
        ['faelle'],
        'Es fehlt ein Fall, in dem das Programm möglich ist (applicable) oder eine Nachfrage lohnt (needs_advice). Bitte ergänzen.',
      ),
    );
  if (positive.length === version.faelle.length)
    problems.push(
      told(
        ['faelle'],
        'Es fehlt ein Fall, in dem das Programm nicht passt (not_applicable) oder etwas offen ist (unknown). Bitte ergänzen.',
      ),
    );
  const alone: RuleBook = { ...book, programmes: [...deciding(version, book), version] };
  return [
    ...problems,
    ...version.faelle.flatMap((one, at) => {
      const wrong = answerProblems(one.fakten, ['faelle', at, 'fakten'], book.facts);
      return wrong.length > 0 ? wrong : resultProblems(one, at, version.id, alone);
    }),
  ];
}

/** The programmes on whose results this one depends, however long the way; trying a case with all of them would take long. */
function deciding(version: ProgrammeVersion, { programmes }: RuleBook): ProgrammeVersion[] {
  const reached = new Set<string>();
  const reach = (one: ProgrammeVersion): void => {
    if (reached.has(one.id)) return;
    reached.add(one.id);
    const { abhaengig_von = [], alternativ_zu = [] } = one.regel;
    const named = conditionsOf(one).flatMap(({ condition }) =>
      'prog' in condition ? [condition.prog] : [],
    );
    const next = [...abhaengig_von, ...alternativ_zu, ...named];
    for (const other of programmes) if (next.includes(other.id)) reach(other);
  };
  reach(version);
  return programmes.filter(({ id }) => reached.has(id) && id !== version.id);
}

function resultProblems(one: RuleCase, at: number, id: string, book: RuleBook): Problem[] {
  const { outcomes } = evaluate(book, { answers: one.fakten, keyDate: one.stichtag });
  const outcome = outcomes.find(({ programme }) => programme.id === id);
  const status = outcome?.status ?? 'not_applicable';
  if (status !== one.status) {
    return [
      told(
        ['faelle', at, 'status'],
        `Der Fall „${one.name}“ soll ${one.status} sein, die Regel ergibt ${status}${because(outcome)}. Bitte die Regel oder den Fall berichtigen.`,
      ),
    ];
  }
  const figures: Readonly<Record<string, number | null | undefined>> =
    outcome === undefined ? {} : figuresOf(outcome);
  return Object.entries(one.betraege ?? {}).flatMap(([name, expected]) => {
    const found = figures[name];
    if (found === expected) return [];
    return [
      told(
        ['faelle', at, 'betraege', name],
        `Im Fall „${one.name}“ soll ${name} ${shown(expected)} sein, die Regel ergibt ${shown(found)}. Bitte die Leistung oder den Fall berichtigen.`,
      ),
    ];
  });
}

const shown = (value: number | null | undefined): string =>
  value === undefined ? 'nichts' : value === null ? 'offen' : String(value);

/** What to look at first. */
function because<T>(outcome: Outcome<T> | undefined): string {
  if (outcome === undefined) return '';
  const failed = outcome.reasons.flatMap((reason) =>
    reason.kind === 'condition' ? [reason.leaf.fakt] : [],
  );
  if (failed.length > 0) return ` (wegen ${[...new Set(failed)].join(', ')})`;
  return outcome.missing.length > 0 ? ` (es fehlt ${outcome.missing.join(', ')})` : '';
}
