import type { JSX } from 'preact';
import { moveKey } from '../../../../funding/index.ts';
import { groupBy } from '../../../../platform/group-by.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { controlId } from '../../../model/funding/draft-field.ts';
import { officeTexts } from '../../../texts.ts';
import { programmeName } from '../words/condition-words.ts';
import { standingInWords } from '../words/standing-words.ts';
import type { PreviewProps } from './preview-page.tsx';

/** The same change of the same programme, with everybody whom it concerns. */
export interface MovesInWords {
  readonly programme: string;
  readonly words: string;
  readonly people: readonly string[];
  readonly keys: readonly string[];
  /** Null = still to be confirmed. */
  readonly reason: string | null;
}

/** Changed results, the same ones together. */
export function movesInWords({
  language,
  book,
  readiness,
  personas,
}: PreviewProps): readonly MovesInWords[] {
  const t = officeTexts(language);
  const lines = readiness.moves.map((move) => ({
    move,
    programme: programmeName(book, move.programmeId, language),
    words: t('funding.preview.move', {
      before: standingInWords(move.before, move.after, language),
      after: standingInWords(move.after, move.before, language),
    }),
  }));
  const groups = groupBy(lines, ({ move, programme, words }) =>
    [programme, words, move.reason ?? ''].join('\n'),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { programme, words, move } = first;
    const nameOf = (id: string) => personas.find((persona) => persona.id === id)?.titel ?? id;
    return [
      {
        programme,
        words,
        people: group.map((line) => nameOf(line.move.personaId)),
        keys: group.map((line) => moveKey(line.move)),
        reason: move.reason,
      },
    ];
  });
}

/** One change with its box, or with why it is wanted. */
export function MoveGroup(props: PreviewProps & { readonly group: MovesInWords }): JSX.Element {
  const { language, group } = props;
  const t = officeTexts(language);
  const { programme, words, people, keys, reason } = group;
  const id = `move-${controlId((keys[0] ?? '').replaceAll(' ', '-'))}`;
  const change = (
    <>
      <b>{programme}</b>
      <br />
      {words}
    </>
  );
  return (
    <>
      {reason === null ? (
        <div class="choice">
          <input type="checkbox" id={id} name="moves" value={keys.join(',')} />
          <label for={id}>
            <span>{change}</span>
          </label>
        </div>
      ) : (
        <p>{change}</p>
      )}
      <People language={language} people={people} />
      {reason !== null && <p>{t('funding.preview.wanted', { reason })}</p>}
    </>
  );
}

/** So many people are named at once; more when somebody wants to see them. */
const FEW = 4;

function People({
  language,
  people,
}: Pick<PreviewProps, 'language'> & { readonly people: readonly string[] }): JSX.Element {
  const names = <p class="small">{people.join(' · ')}</p>;
  if (people.length <= FEW) return names;
  const summary = officeTexts(language)('funding.preview.peopleCount', { count: people.length });
  return <Disclosure summary={summary}>{names}</Disclosure>;
}
