import type { ComponentChildren, JSX } from 'preact';
import type { WorkspacePageProps, WrongFields } from '../../../../accounts/index.ts';
import { fieldErrors } from '../../../../accounts/index.ts';
import type { FundingDraft, RuleBook } from '../../../../funding/index.ts';
import { Notice } from '../../../../ui/notice.tsx';
import { officeTexts } from '../../../texts.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { draftPaths, FUNDING_PATH, programmePaths } from '../funding-paths.ts';
import type { DifferenceInWords } from '../words/difference-words.ts';

/** What every page of a draft gets. */
export interface DraftPageProps extends WorkspacePageProps {
  readonly draft: FundingDraft;
  readonly book: RuleBook;
}

/** What others have saved since the person opened the page. */
export interface Meanwhile {
  readonly names: readonly string[];
  readonly changes: readonly DifferenceInWords[];
}

/** A page of a draft, below its programme. */
export function DraftFrame(
  props: DraftPageProps & {
    /** Without language prefix. */
    readonly path: string;
    readonly title: string;
    readonly wrong?: WrongFields;
    readonly meanwhile?: Meanwhile | null;
    readonly children: ComponentChildren;
  },
): JSX.Element {
  const { language, draft, path } = props;
  const t = officeTexts(language);
  const name = draft.document.name[language];
  const own = draftPaths(draft.id).draft;
  const steps = [
    { label: t('funding.title'), path: FUNDING_PATH },
    { label: name, path: programmePaths(draft.programmeId).programme },
    ...(path === own ? [] : [{ label: t('funding.draft.short'), path: own }]),
  ];
  return (
    <OfficeFrame {...props} steps={steps} errors={fieldErrors(props.wrong ?? {})}>
      {props.meanwhile && (
        <Notice tone="deadline" title={t('funding.meanwhile.title')} isStatus>
          <p>{t('funding.meanwhile.text', { names: props.meanwhile.names.join(', ') })}</p>
          <DifferenceList language={language} found={props.meanwhile.changes} />
        </Notice>
      )}
      {props.children}
    </OfficeFrame>
  );
}

/** Differences in words; changed texts with what stood there and what stands there now. */
export function DifferenceList(props: {
  readonly language: WorkspacePageProps['language'];
  readonly found: readonly DifferenceInWords[];
}): JSX.Element {
  const t = officeTexts(props.language);
  return (
    <ul class="funding-differences">
      {props.found.map(({ line, texts }) => (
        <li key={line}>
          {line}
          {texts?.map(({ voice, before, after }) => (
            <dl key={voice}>
              <dt>{voice}</dt>
              {before !== null && (
                <dd>
                  <span class="unseen">{t('funding.difference.before')} </span>
                  <del>{before}</del>
                </dd>
              )}
              {after !== null && (
                <dd>
                  <span class="unseen">{t('funding.difference.after')} </span>
                  <ins>{after}</ins>
                </dd>
              )}
            </dl>
          ))}
        </li>
      ))}
    </ul>
  );
}
