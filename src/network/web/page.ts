import type { JSX } from 'preact';
import type { PrivacyRegister } from '../../platform/privacy/index.ts';
import type { Language } from '../../platform/texts/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { Network } from '../model/network.ts';

/** What every page about the network gets. */
export interface NetworkPageProps {
  readonly network: Network;
  readonly shell: PageShell;
  readonly language: Language;
  /** What is processed about people. */
  readonly register: Pick<PrivacyRegister, 'processings'>;
}

export type NetworkPage = (props: NetworkPageProps) => JSX.Element;
