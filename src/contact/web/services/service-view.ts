import type { AdviceService, Network } from '../../../network/index.ts';
import type { Language } from '../../../platform/texts/index.ts';

/** What the page of a service shows, and when. */
export interface ServiceView {
  readonly language: Language;
  readonly network: Network;
  readonly now: Date;
  readonly service: AdviceService;
}
