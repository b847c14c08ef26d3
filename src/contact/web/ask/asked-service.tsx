import type { JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { contactTexts } from '../../texts.ts';
import { CONTACT_PATH } from './ask-paths.ts';
import type { AskValues } from './check-asked.ts';

/** Whoever comes from the page of a service asks that one – or takes it back. Nothing where no service was named that answers here. */
export function AskedService(props: {
  network: Network;
  language: Language;
  values: AskValues;
}): JSX.Element | null {
  const { network, language, values } = props;
  const t = contactTexts(language);
  const service = network.settings.adviceServices.find(
    ({ key, member }) => key === values.service && member !== undefined,
  );
  if (service === undefined) return null;
  return (
    <p>
      <input type="hidden" name="service" value={service.key} />
      {t('ask.service')} <b>{service.name}</b>.{' '}
      <a href={localizedPath(language, CONTACT_PATH)}>{t('ask.service.other')}</a>
    </p>
  );
}
