import type { Condition, FactValue, Leaf } from '../condition.ts';
import type { Fact } from '../fact.ts';
import type { Programme } from '../programme.ts';
import type { Edge, WayAnswer } from './way.ts';

/** Every comparison that programmes make, in whatever part of their rules. */
export function leavesOf<T>(programmes: readonly Programme<T>[]): Leaf<T>[] {
  return programmes.flatMap(({ regel, zustaendig }) =>
    [
      ...(regel.nie_wenn ?? []),
      ...(regel.alle ?? []),
      ...(regel.beraten_wenn ?? []),
      ...(zustaendig ?? []).flatMap(({ wenn }) => wenn ?? []),
    ].flatMap(leavesIn),
  );
}

function leavesIn<T>(condition: Condition<T>): Leaf<T>[] {
  if ('alle' in condition) return condition.alle.flatMap(leavesIn);
  if ('eines' in condition) return condition.eines.flatMap(leavesIn);
  if ('nicht' in condition) return leavesIn(condition.nicht);
  return 'fakt' in condition ? [condition] : [];
}

/**
 * The answers to a question between which these comparisons tell a difference: yes and no, all options, or the ranges between the
 * numbers that rules name. Empty for days and for numbers that no rule names.
 */
export function answersTo<T>(name: string, fact: Fact<T>, leaves: readonly Leaf<T>[]): WayAnswer[] {
  switch (fact.typ) {
    case 'ja_nein':
      return [{ value: true }, { value: false }];
    case 'auswahl':
      return (fact.optionen ?? []).map(({ wert }) => ({ value: wert }));
    case 'zahl':
      return ranges(edgesOf(leaves.filter(({ fakt }) => fakt === name)));
    case 'datum':
      return [];
  }
}

function edgesOf<T>(leaves: readonly Leaf<T>[]): Edge[] {
  const edges = leaves.flatMap(({ op, wert }) => {
    const at = typeof wert === 'number' ? wert : null;
    if (at === null) return [];
    if (op === 'mindestens' || op === 'weniger_als') return [{ at, belongsAbove: true }];
    if (op === 'mehr_als' || op === 'hoechstens') return [{ at, belongsAbove: false }];
    return [
      { at, belongsAbove: true },
      { at, belongsAbove: false },
    ];
  });
  const unique = edges.filter(
    (edge, place) =>
      edges.findIndex(
        ({ at, belongsAbove }) => at === edge.at && belongsAbove === edge.belongsAbove,
      ) === place,
  );
  return unique.sort((a, b) => a.at - b.at || Number(b.belongsAbove) - Number(a.belongsAbove));
}

function ranges(edges: readonly Edge[]): WayAnswer[] {
  if (edges.length === 0) return [];
  return [undefined, ...edges].map((from, place) => {
    const to = edges[place];
    return { value: between(from, to), ...(from && { from }), ...(to && { to }) };
  });
}

/** A number on the right side of both edges. Rules name whole numbers; half a step lies between any two of them. */
function between(from: Edge | undefined, to: Edge | undefined): FactValue {
  if (from !== undefined) return from.belongsAbove ? from.at : from.at + 0.5;
  if (to === undefined) return 0;
  return to.belongsAbove ? to.at - 0.5 : to.at;
}
