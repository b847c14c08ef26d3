import { z } from 'zod';
import { LocalizedSchema } from './localized.ts';
import { type Term, VOCABULARIES, type Vocabulary } from './network.ts';

export const TermKey = z
  .string()
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, 'Kleinbuchstaben, Ziffern, - und _');
const Codes = z.record(z.string(), z.array(z.string().min(1))).default({});
const Match = z
  .strictObject({
    words: z.array(z.string().min(1)).default([]),
    dvv: z.array(z.string().min(1)).default([]),
  })
  .default({ words: [], dvv: [] });

const LeafSchema = z.strictObject({
  key: TermKey,
  label: LocalizedSchema,
  hint: LocalizedSchema.optional(),
  codes: Codes,
  match: Match,
  suggestedBy: z.array(z.string().min(1)).optional(),
});
type Leaf = z.output<typeof LeafSchema>;

const NodeSchema = LeafSchema.extend({ children: z.array(LeafSchema).default([]) });

/** topics.yaml: the topic tree, two levels. */
export const TopicsFileSchema = z.strictObject({ topics: z.array(NodeSchema).min(1) });

const otherVocabularies = VOCABULARIES.filter((name) => name !== 'topic');

/** vocabularies.yaml: the other closed lists of the network, flat. */
export const VocabulariesFileSchema = z.strictObject({
  certificate: z.array(LeafSchema),
  target: z.array(LeafSchema),
  funding: z.array(LeafSchema),
  access: z.array(LeafSchema),
} satisfies Record<(typeof otherVocabularies)[number], z.ZodType>);

/** The topic tree as a list in reading order: each parent, then its children. */
export function topicTerms(file: z.output<typeof TopicsFileSchema>): Term[] {
  return file.topics.flatMap((node) => [
    termOf(node, null),
    ...node.children.map((child) => termOf(child, node.key)),
  ]);
}

export function listTerms(leaves: readonly Leaf[]): Term[] {
  return leaves.map((leaf) => termOf(leaf, null));
}

function termOf(leaf: Leaf, parent: string | null): Term {
  return {
    key: leaf.key,
    parent,
    label: leaf.label,
    codes: leaf.codes,
    match: {
      words: leaf.match.words.map((word) => word.toLowerCase()),
      dvv: leaf.match.dvv,
    },
    hint: leaf.hint ?? null,
    ...(leaf.suggestedBy === undefined
      ? {}
      : { suggestedBy: leaf.suggestedBy.map((word) => word.toLowerCase()) }),
  };
}

/** Sentences about keys that occur twice in one list. */
export function doubledKeys(vocabulary: Vocabulary, terms: readonly Term[]): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  for (const term of terms) {
    if (seen.has(term.key)) {
      problems.push(
        `${vocabulary}: Der Schlüssel „${term.key}“ kommt mehrfach vor. Erlaubt ist: jeder Schlüssel nur einmal.`,
      );
    }
    seen.add(term.key);
  }
  return problems;
}
