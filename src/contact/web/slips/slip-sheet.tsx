import type { JSX } from 'preact';
import {
  directionOf,
  languageTag,
  needsGerman,
  type SlipLanguage,
} from '../../model/slips/slip-language.ts';
import type { SlipLine, SlipPart } from '../../model/slips/slip-lines.ts';
import { slipWords } from '../../model/slips/words/words-of.ts';

/** Parts of a slip in its own language and direction, with simple German beside where it is another one. */
export function SlipSheet(props: {
  readonly language: SlipLanguage;
  readonly parts: readonly SlipPart[];
}): JSX.Element {
  const { language, parts } = props;
  const words = slipWords(language);
  const german = needsGerman(language) ? slipWords('simple') : null;
  return (
    <div class="slip" lang={languageTag(language)} dir={directionOf(language)}>
      <dl>
        {parts.map(({ key, lines }) => (
          <div key={key}>
            <dt>
              {words[key]}
              {german !== null && (
                <span class="small" lang="de" dir="ltr">
                  {german[key]}
                </span>
              )}
            </dt>
            {lines.map((line) => (
              <dd key={line.text}>
                <Line line={line} isGerman={german === null} />
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}

function Line({ line, isGerman }: { line: SlipLine; isGerman: boolean }): JSX.Element {
  if (isGerman || !line.isGerman) return <>{line.text}</>;
  return (
    <span lang="de" dir="ltr">
      {line.text}
    </span>
  );
}
