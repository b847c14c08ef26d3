import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import type { TwinPairView, TwinSide } from '../../../use-cases/twins/list-twins.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { twinPairPath, twinsPath } from '../paths.ts';

/** Asks once more before the other course of a pair is withdrawn. */
export function KeepPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly pair: TwinPairView;
    readonly kept: TwinSide;
    readonly gone: TwinSide;
    /** As typed. */
    readonly reason: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, member, pair, kept, gone, wrong } = props;
  const { t } = wordsOf(language);
  const path = twinPairPath(member.slug, pair.id);
  return (
    <CourseFrame {...props} path={path} title={t('twins.ask.title')} errors={fieldErrors(wrong)}>
      <p class="lead">{t('twins.ask.lead', { kept: kept.title })}</p>
      <p>
        {t('twins.ask.gone')}: <strong>{gone.title}</strong>
      </p>
      {gone.source !== null && <p>{t('twins.ask.source', { source: gone.source })}</p>}
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="version" value={String(pair.version)} />
        <input type="hidden" name="keep" value={kept.id} />
        <input type="hidden" name="sure" value="yes" />
        <TextField
          language={language}
          id="reason"
          name="reason"
          maxLength={LONGEST.line}
          label={t('editor.withdraw.reason')}
          hint={t('editor.withdraw.reasonHint')}
          value={props.reason}
          error={wrong.reason}
        />
        <div class="buttons">
          <Button>{t('twins.ask.submit')}</Button>
          <a class="stand-alone" href={localizedPath(language, twinsPath(member.slug))}>
            {t('twins.ask.back')}
          </a>
        </div>
      </form>
    </CourseFrame>
  );
}
