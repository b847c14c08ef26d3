import type { JSX } from 'preact';
import type { CatalogueText } from '../../texts.ts';
import type { Words } from '../words/words.ts';

/** A section of the course page in the provider's own words: one line is a sentence, several are a list. Nothing where nothing is said. */
export function ProviderWords(props: {
  readonly id: string;
  readonly title: CatalogueText;
  readonly text: string | null;
  readonly words: Words;
}): JSX.Element | null {
  const { id, title, text, words } = props;
  const lines = (text ?? '')
    .split('\n')
    .map((line) => line.replace(/^\s*[-–•*]\s+/, '').trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return null;
  // Offers are described in German; other languages say so to screen readers.
  const lang = words.language === 'de' ? undefined : 'de';
  return (
    <section class="course-section" aria-labelledby={id}>
      <h2 id={id}>{words.t(title)}</h2>
      {lines.length === 1 ? (
        <p lang={lang}>{lines[0]}</p>
      ) : (
        <ul lang={lang}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
