import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { AdviceService } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { SelectField, TextField } from '../../../ui/field.tsx';
import { newSlipPath, slipsPath } from '../../model/slips/slip-paths.ts';
import { contactTexts } from '../../texts.ts';

export interface FoundCourse {
  readonly id: string;
  readonly title: string;
  readonly providerName: string;
}

/** /mitglieder/{slug}/laufzettel/neu – first where somebody is to go: an advice service, a course, or an address that is typed. */
export function ChooseTargetPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly services: readonly AdviceService[];
    /** Words of the course search; empty = none yet. */
    readonly words: string;
    readonly courses: readonly FoundCourse[];
    readonly isPaper: boolean;
  },
): JSX.Element {
  const { language, member, services, words, courses, isPaper } = props;
  const t = contactTexts(language);
  const path = newSlipPath(member.slug);
  const action = localizedPath(language, path);
  const with_ = (values: Record<string, string>) =>
    `${action}?${new URLSearchParams(isPaper ? { ...values, papier: '1' } : values)}`;
  const paper = isPaper && <input type="hidden" name="papier" value="1" />;
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={isPaper ? t('slips.typeIn') : t('slips.new')}
      steps={[{ label: t('slips.short'), path: slipsPath(member.slug) }]}
    >
      <p class="lead">{t('slips.choose.lead')}</p>
      <h2>{t('slips.choose.service')}</h2>
      <form method="get" action={action}>
        {paper}
        <SelectField
          language={language}
          id="dienst"
          name="dienst"
          label={t('slips.choose.serviceLabel')}
          options={services.map(({ key, name }) => ({ value: key, label: name }))}
        />
        <Button>{t('slips.choose.takeService')}</Button>
      </form>
      <h2>{t('slips.choose.course')}</h2>
      <form method="get" action={action}>
        {paper}
        <TextField
          language={language}
          id="suche"
          name="suche"
          type="search"
          label={t('slips.choose.courseLabel')}
          value={words}
          maxLength={200}
        />
        <Button kind="secondary">{t('slips.choose.findCourse')}</Button>
      </form>
      {words !== '' && courses.length === 0 && <p role="status">{t('slips.choose.noCourse')}</p>}
      <ul>
        {courses.map(({ id, title, providerName }) => (
          <li key={id}>
            <a class="stand-alone" href={with_({ kurs: id })}>
              {title} – {providerName}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('slips.choose.free')}</h2>
      <p>{t('slips.choose.freeText')}</p>
      <p>
        <LinkButton kind="secondary" href={with_({ frei: '1' })}>
          {t('slips.choose.takeFree')}
        </LinkButton>
      </p>
    </WorkspaceFrame>
  );
}
