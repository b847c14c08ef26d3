import { z } from 'zod';
import type { Guards, MemberDirectory } from '../../../accounts/index.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { SourceParts } from '../../use-cases/sources/source-parts.ts';

/** What the pages about sources and keys are made of. */
export interface SourceWebParts extends SourceParts {
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  /** From 0 to 1: spreads what would otherwise happen at the same moment. */
  readonly chance: () => number;
}

const Id = z.string().max(40).default('');

export const SourceInput = z.object({
  params: z.object({ slug: z.string().max(200), source: Id, key: Id }),
});
