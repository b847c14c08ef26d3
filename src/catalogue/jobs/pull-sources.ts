import { z } from 'zod';
import type { LetterSender } from '../../accounts/index.ts';
import type { Tasks } from '../../platform/jobs/index.ts';
import { PULL_SOURCE } from '../model/sources/source-secret.ts';
import { pullSource } from '../use-cases/sources/pull-source.ts';
import type { SourceParts } from '../use-cases/sources/source-parts.ts';

const Payload = z.object({ sourceId: z.string() });

/** The job that fetches one address, for `openJobs`. */
export function pullTasks(
  parts: SourceParts & { readonly sender: () => LetterSender; readonly chance: () => number },
): Tasks {
  return {
    [PULL_SOURCE]: async (payload, { now, signal }) => {
      const { sourceId } = Payload.parse(payload);
      const { chance, sender, ...rest } = parts;
      await pullSource({ ...rest, sender: sender() }, { sourceId, now, chance: chance(), signal });
    },
  };
}
