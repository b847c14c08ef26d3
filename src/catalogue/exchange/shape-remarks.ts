import { hasUnstorable } from '../model/storable-text.ts';
import { quoted, type RecordProblems } from './problems.ts';

/** Remarks on what of a record is not of its format; `fate` says of a foreign element why it was not taken over. */
export function remarkOnShape(
  problems: RecordProblems,
  shape: { readonly foreign: Iterable<string>; readonly misshapen: Iterable<string> },
  fate: string,
): void {
  for (const name of shape.foreign)
    problems.add(
      name.slice(0, 80),
      `Das Element ${quoted(name)} ${fate}; es wurde nicht übernommen.`,
    );
  for (const name of shape.misshapen)
    problems.add(
      name,
      `In ${quoted(name)} wird ein Text erwartet, es enthält aber weitere Elemente.`,
    );
}

/** Remark on control characters, which nothing stores. */
export function remarkOnControls(problems: RecordProblems, text: string): void {
  if (hasUnstorable(text))
    problems.add(null, 'Der Datensatz enthält unlesbare Steuerzeichen; sie wurden entfernt.');
}

/** Remark on characters that the file's encoding does not know. */
export function remarkOnUnreadable(problems: RecordProblems, text: string): void {
  if (text.includes('\ufffd'))
    problems.add(
      null,
      'Der Datensatz enthält Zeichen, die in der angegebenen Kodierung nicht lesbar sind (�).',
    );
}
