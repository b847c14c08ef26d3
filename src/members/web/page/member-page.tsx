import type { ComponentChildren, JSX } from 'preact';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { PageTools } from '../../../ui/page-tools.tsx';
import { JsonLd } from '../../../ui/safe-html.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { MemberBody } from './member-body.tsx';
import { memberJsonLd } from './member-json-ld.ts';
import type { MemberView } from './member-view.ts';

/** /anbieter/{slug} – who this is, how to reach them, what they can and look for, what begins next. */
export function MemberPage(props: {
  shell: PageShell;
  view: MemberView;
  seals?: ComponentChildren;
  takeover?: ComponentChildren;
}): JSX.Element {
  const { shell, view } = props;
  const { member, language, t } = view;
  const path = `/anbieter/${member.slug}`;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={path}
      title={member.name}
      description={member.summary ?? t('member.lead', { name: member.name })}
      currentNav="providers"
      breadcrumb={[{ label: t('directory.breadcrumb'), path: '/anbieter' }]}
      head={<JsonLd value={memberJsonLd(view, `${shell.publicUrl}${path}`)} />}
    >
      <MemberBody view={view} seals={props.seals} />
      <PageTools language={language} />
      {props.takeover}
    </PageFrame>
  );
}
