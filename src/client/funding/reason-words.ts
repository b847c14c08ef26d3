import { leafTruth } from '../../funding/model/leaf-truth.ts';
import type { PageOutcome, Reason } from '../../funding/model/outcome.ts';
import type { RuleSet } from '../../funding/model/programme.ts';
import type { Check } from './check.ts';

/** All that reasons need to be said: a running check, or the sheet for companies. */
export interface Reasoning extends Pick<Check, 'say' | 'speech'> {
  readonly state: { readonly rules: RuleSet<string> };
}

/** Why a programme came out so, one sentence each. */
export function reasonWords(check: Reasoning, outcome: PageOutcome<string>): readonly string[] {
  const words = outcome.reasons.map((reason) => reasonSentence(check, reason));
  if (words.length === 0 && outcome.status === 'applicable')
    return [check.say('check.reason.none')];
  return words;
}

function reasonSentence(check: Reasoning, reason: Reason<string>): string {
  const { speech } = check;
  switch (reason.kind) {
    case 'condition': {
      const { leaf } = reason;
      const given = speech.value(leaf.fakt, reason.given);
      const name = speech.fact(leaf.fakt);
      // Of what rules a programme out the condition is met, of what it needs it is not.
      const isRuledOut = leafTruth(leaf, reason.given) === true;
      const sentence = isRuledOut
        ? check.say('check.reason.excludes', { name, given })
        : check.say('check.reason.needs', {
            name,
            given,
            condition: check.say(`check.op.${leaf.op}`, {
              value: speech.value(leaf.fakt, leaf.wert),
            }),
          });
      return inBrackets(
        leaf.hinweis ? `${sentence}. ${leaf.hinweis}` : sentence,
        reason.isAssumed ? check.say('check.reason.assumed') : null,
        reason.norm,
      );
    }
    case 'advice': {
      const { text, missing, norm } = reason;
      // As long as something is not known, what it would lead to is only possible.
      const sentence =
        missing.length === 0
          ? text
          : check.say('check.reason.open', { names: speech.facts(missing), text });
      return inBrackets(sentence, norm);
    }
    case 'not_yet':
    case 'no_longer':
    case 'ends_before_start':
      return check.say(`check.reason.${reason.kind}`, { day: speech.day(reason.day) });
    case 'used_up':
      return check.say('check.reason.used_up', { day: speech.day(reason.confirmedOn) });
    case 'unsure':
      return check.say('check.reason.unsure');
    default:
      return check.say(`check.reason.${reason.kind}`, {
        programmes: programmeNames(check, reason.programmes),
      });
  }
}

function inBrackets(sentence: string, ...more: readonly (string | null | undefined)[]): string {
  const rest = more.filter((one) => one !== null && one !== undefined && one !== '');
  return rest.length === 0 ? sentence : `${sentence} (${rest.join(', ')})`;
}

/** Programmes by their names, each once. */
export function programmeNames(check: Reasoning, ids: readonly string[]): string {
  const nameOf = (id: string) =>
    check.state.rules.programmes.find((programme) => programme.id === id)?.name ?? id;
  return [...new Set(ids.map(nameOf))].join(', ');
}
