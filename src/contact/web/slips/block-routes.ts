import { z } from 'zod';
import { actingAs, guardedRoute, memberOf } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { SLIP_CHANNELS } from '../../model/slips/slip-channel.ts';
import { SLIP_LANGUAGES } from '../../model/slips/slip-language.ts';
import { BLOCK_PDF_PATTERN, BLOCKS_PATTERN, blocksPath } from '../../model/slips/slip-paths.ts';
import { codesOfBlock, slipBlocks } from '../../queries/slips/slip-blocks.ts';
import { contactTexts } from '../../texts.ts';
import { printBlock } from '../../use-cases/slips/print-block.ts';
import { BlocksPage } from './blocks-page.tsx';
import { pdfResponse, printOf } from './print-of.ts';
import { slipPdf } from './slip-document.ts';
import type { SlipParts } from './slip-parts.ts';

/** Blank slips printed ahead. */
export function blockRoutes(parts: SlipParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = { localized: true, access: guards.may('slip.issue', find) } as const;
  const Params = z.object({ slug: z.string().max(200) });
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: BLOCKS_PATTERN,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({ done: z.literal('1').optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        const blocks = await slipBlocks(db, member.id);
        const typed = { language: '', channel: '' };
        const isDone = input.query.done !== undefined;
        const page = { shell, language, member, blocks, typed, wrong: {}, isDone };
        return htmlResponse(BlocksPage(page));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: BLOCKS_PATTERN,
      // Each makes twenty codes.
      rateLimit: { perMinute: 10 },
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const typed = {
          language: formText(form, 'language'),
          channel: formText(form, 'channel'),
        };
        const slipLanguage = SLIP_LANGUAGES.find((one) => one === typed.language);
        const channel = SLIP_CHANNELS.find((one) => one === typed.channel);
        if (slipLanguage === undefined || channel === undefined) {
          const t = contactTexts(language);
          const wrong = {
            language: slipLanguage === undefined ? t('slips.wrong.language') : undefined,
            channel: channel === undefined ? t('slips.wrong.channel') : undefined,
          };
          const blocks = await slipBlocks(db, member.id);
          const page = { shell, language, member, blocks, typed, wrong, isDone: false };
          return htmlResponse(BlocksPage(page), { status: 422 });
        }
        const block = { memberId: member.id, language: slipLanguage, channel, now };
        await printBlock(db, { ...block, by: actingAs(actor) });
        return seeOther(`${localizedPath(language, blocksPath(member.slug))}?done=1`);
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: BLOCK_PDF_PATTERN,
      rateLimit: { perMinute: 20 },
      input: z.object({ params: Params.extend({ block: z.string().max(40) }) }),
      async handle({ input, language, path }) {
        const member = await load(input.params.slug);
        const block = await codesOfBlock(db, {
          blockId: input.params.block,
          memberId: member.id,
        });
        if (block === null || block.slips.length === 0) {
          const page = errorPage({ shell, language, path, kind: 'not_found' });
          return htmlResponse(page, { status: 404 });
        }
        const slips = block.slips.map(({ code, number }) => ({
          code,
          content: null,
          expiresAt: null,
          number: `${number}/${block.size}`,
        }));
        const print = await printOf(parts, member.id, block.language);
        return pdfResponse(await slipPdf(print, slips), 'laufzettel-block');
      },
    }),
  ];
}
