import type { JSX } from 'preact';
import type { NamedMember } from '../../../accounts/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { phoneHref } from '../../../ui/phone.ts';
import type { PageShell } from '../../../ui/shell.ts';
import { slipCodeInGroups } from '../../model/slips/slip-code.ts';
import { publicSlipParts } from '../../model/slips/slip-lines.ts';
import { codePath, receivePath } from '../../model/slips/slip-paths.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import { contactTexts } from '../../texts.ts';
import { SlipSheet } from './slip-sheet.tsx';

interface CodePageProps {
  readonly shell: PageShell;
  readonly language: Language;
  /** As in the address. */
  readonly code: string;
}

function CodeFrame(
  props: CodePageProps & { title: string; children: JSX.Element | JSX.Element[] },
): JSX.Element {
  return (
    <PageFrame
      shell={props.shell}
      language={props.language}
      path={codePath(encodeURIComponent(props.code))}
      title={props.title}
      robots="noindex"
      hasPrintAddress={false}
    >
      <h1>{props.title}</h1>
      {props.children}
    </PageFrame>
  );
}

/** /l/{code} – where and when, for whoever has the paper; the button "arrived" for the desk it leads to. Nothing personal. */
export function CodePage(
  props: CodePageProps & {
    readonly slip: SlipView;
    /** Desks of the signed-in person that may mark the slip; empty for everybody else. */
    readonly desks: readonly NamedMember[];
  },
): JSX.Element {
  const { language, slip, desks } = props;
  const t = contactTexts(language);
  const code = slipCodeInGroups(slip.code);
  const canArrive = slip.state === 'blank' || slip.state === 'issued';
  return (
    <CodeFrame {...props} title={t('slips.code.title')}>
      <p class="slip-code">{code}</p>
      {slip.content === null ? (
        <p>{t('slips.code.onPaper')}</p>
      ) : (
        <SlipSheet language={slip.language} parts={publicSlipParts(slip.content, slip.language)} />
      )}
      {!canArrive ? (
        <p>{t('slips.code.shown')}</p>
      ) : desks.length > 0 ? (
        <section aria-labelledby="desk">
          <h2 id="desk">{t('slips.code.desk')}</h2>
          {desks.map(({ id, slug, name }) => (
            <form key={id} method="post" action={localizedPath(language, receivePath(slug))}>
              <input type="hidden" name="code" value={code} />
              <input type="hidden" name="to" value="arrived" />
              <Button icon="check">
                {desks.length === 1 ? t('slips.mark.arrived') : t('slips.code.arrivedAt', { name })}
              </Button>
            </form>
          ))}
        </section>
      ) : (
        <>
          <p>{t('slips.code.bring')}</p>
          <p>
            <a href={localizedPath(language, `${codePath(slip.code)}/annehmen`)} rel="nofollow">
              {t('slips.code.staff')}
            </a>
          </p>
        </>
      )}
    </CodeFrame>
  );
}

/** The same answer for a code that was never issued, is over, or is mistyped; and one when too many were tried. */
export function NoCodePage(
  props: CodePageProps & { readonly kind: 'unknown' | 'shut' },
): JSX.Element {
  const { shell, language, kind } = props;
  const t = contactTexts(language);
  const { phone, name } = shell.site(language).contact;
  const title = kind === 'unknown' ? t('slips.code.unknown') : t('slips.code.shut');
  return (
    <CodeFrame {...props} title={title}>
      <p>{kind === 'unknown' ? t('slips.code.unknownText') : t('slips.code.shutText')}</p>
      <Notice>
        <p>
          {t('slips.code.call', { name })} <a href={phoneHref(phone)}>{phone}</a>
        </p>
      </Notice>
    </CodeFrame>
  );
}
