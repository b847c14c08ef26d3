import type { PrivacyTools } from '../accounts/index.ts';
import { forgetCopies, holdDeliveries } from '../catalogue/index.ts';
import { reachMacs, unsealRow } from '../contact/index.ts';
import { removeMessages } from '../platform/mail/index.ts';
import { wordRemover } from '../platform/privacy/index.ts';
import { privacyRegister } from './privacy-register.ts';

/**
 * What exports and erasures need; `mailFolder` is where letters lie as files, null = nowhere; `secret` is the portal's, by which
 * encrypted rows of people without account are found and opened.
 */
export function privacyTools(mailFolder: string | null, secret: Buffer): PrivacyTools {
  return {
    register: privacyRegister,
    macsOf: (reach) => reachMacs(secret, reach),
    unseal: unsealRow(secret),
    holdOthers: holdDeliveries,
    async renewCopies(trx, erased) {
      await forgetCopies(trx, erased);
    },
    async removeFiles(subject) {
      if (mailFolder === null) return 0;
      // Letters to an address are the person's, whoever publishes the address.
      const everywhere = { ...subject, ownAddresses: subject.addresses };
      const { isIn } = wordRemover(everywhere, { how: 'delete', names: true });
      return removeMessages(mailFolder, isIn);
    },
  };
}
