import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { sourcesPath } from '../../sources/source-paths.ts';
import type { Words } from '../../words/words.ts';
import { columnsListPath } from '../paths.ts';

/** What spares a member the uploading, or makes it easier. */
export function OtherWays(props: { readonly words: Words; readonly slug: string }): JSX.Element {
  const { t, language } = props.words;
  const ways = [
    {
      path: sourcesPath(props.slug),
      label: t('source.list.link'),
      text: t('editor.ways.bySelf'),
    },
    {
      path: columnsListPath(props.slug),
      label: t('columns.list.link'),
      text: t('editor.ways.tables'),
    },
  ];
  return (
    <ul class="other-ways">
      {ways.map(({ path, label, text }) => (
        <li key={path}>
          <a class="stand-alone" href={localizedPath(language, path)}>
            {label}
          </a>
          <span class="small">{text}</span>
        </li>
      ))}
    </ul>
  );
}
