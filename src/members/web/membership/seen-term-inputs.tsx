import type { JSX } from 'preact';
import { z } from 'zod';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { StoredTerm } from '../../queries/membership/terms-of.ts';

/** Carries through a form which state of the membership its person has seen. */
export function SeenTermInputs(props: {
  readonly term: Pick<StoredTerm, 'id' | 'version'> | null;
}): JSX.Element | null {
  if (props.term === null) return null;
  return (
    <>
      <input type="hidden" name="term" value={props.term.id} />
      <input type="hidden" name="version" value={props.term.version} />
    </>
  );
}

const Seen = z.object({
  termId: z.string().min(1).max(40),
  version: z.coerce.number().int().positive(),
});

/** What {@link SeenTermInputs} carried; null if it is missing or no such thing. */
export function seenTerm(form: FormBody): z.output<typeof Seen> | null {
  const read = Seen.safeParse({
    termId: formText(form, 'term'),
    version: formText(form, 'version'),
  });
  return read.success ? read.data : null;
}
