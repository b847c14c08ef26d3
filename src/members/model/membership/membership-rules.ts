import type { MemberKind } from '../../tables.ts';

/** Words of the network's data; German is always there. */
export interface RuleText {
  readonly de: string;
  readonly en?: string | undefined;
}

/** A sentence that applicants agree to, or a question that they answer in their own words. */
export interface Criterion {
  readonly key: string;
  readonly kind: 'agree' | 'answer';
  readonly text: RuleText;
}

export interface FeeClass {
  readonly key: string;
  readonly name: RuleText;
  /** Who pays it, in one plain sentence. */
  readonly description: RuleText;
  /** 0 = no fee. */
  readonly centsPerYear: number;
}

/** What holds for one kind of member. */
export interface KindRules {
  readonly kind: MemberKind;
  /** Who this is, so that applicants recognise themselves. */
  readonly description: RuleText;
  readonly votingRight: boolean;
  /** Key of the fee class that a new member of this kind gets unless the office chooses another. */
  readonly feeClass: string;
  readonly criteria: readonly Criterion[];
}

/** The network's rules of membership. They are data (network.yaml) and handed in. */
export interface MembershipRules {
  /** A whole sentence: who decides about an application. */
  readonly decision: RuleText;
  /** Within how many days applicants get an answer. */
  readonly answerDays: number;
  /** A whole sentence: how long a membership runs. */
  readonly term: RuleText;
  /** Days between saying so and the first day without membership, for members; the office may go below. */
  readonly noticeDays: number;
  readonly kinds: readonly KindRules[];
  readonly feeClasses: readonly FeeClass[];
}

/** The rules for a kind of member; null where the network does not admit it. */
export function rulesOfKind(rules: MembershipRules, kind: string): KindRules | null {
  return rules.kinds.find((one) => one.kind === kind) ?? null;
}

/** A fee class by its key; null for one that the network had once and has no more. */
export function feeClassOf(rules: MembershipRules, key: string): FeeClass | null {
  return rules.feeClasses.find((one) => one.key === key) ?? null;
}
