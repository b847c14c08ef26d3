import type { JSX } from 'preact';
import type { Language } from '../platform/texts/index.ts';
import { qrCode } from './qr-code.ts';
import { StaticSvg } from './safe-html.tsx';
import type { SiteFrame } from './shell.ts';
import { uiTexts } from './texts.ts';

/** On paper only: the address of the page to type or to scan, and the number to call. */
export function PrintAddress(props: {
  language: Language;
  site: SiteFrame;
  address: string;
}): JSX.Element {
  const t = uiTexts(props.language);
  const code = qrCode(props.address);
  return (
    <div class="paper-only print-address" aria-hidden="true">
      <StaticSvg class="qr" viewBox={`0 0 ${code.size} ${code.size}`} content={code.content} />
      <p>
        <b>{t('frame.print.address')}</b>
        <br />
        {props.address}
        <br />
        {props.site.contact.name} · {props.site.contact.phone}
      </p>
    </div>
  );
}
