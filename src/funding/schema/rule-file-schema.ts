import { z } from 'zod';
import { ProgrammeVersionSchema } from './programme-schema.ts';

/** The shape of a rule file as JSON Schema 2020-12, for editors that help while somebody writes one (`docs/formats`). */
export function ruleFileSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(ProgrammeVersionSchema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // A format says it in a word; the pattern of days fills three lines.
      if (jsonSchema.format === 'date') delete jsonSchema.pattern;
    },
  });
  return {
    title:
      'Eine Fassung eines Förderprogramms (network/…/funding/programmes/<id>/<gueltig_von>.yaml)',
    ...schema,
  };
}
