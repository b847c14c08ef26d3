import type { Route } from '../../../platform/http/route.ts';
import { blockRoutes } from './block-routes.ts';
import { codeLimits } from './code-limits.ts';
import { codeRoutes } from './code-routes.ts';
import { listSlipsRoutes } from './list-slips-routes.ts';
import { newSlipRoutes } from './new-slip-routes.ts';
import { oneSlipRoutes } from './one-slip-routes.ts';
import { receiveRoutes } from './receive-routes.ts';
import type { SlipParts } from './slip-parts.ts';

/** Handover slips: giving out, receiving, and what a code leads to. */
export function slipRoutes(parts: SlipParts): Route[] {
  const limits = codeLimits();
  return [
    ...listSlipsRoutes(parts),
    // Before the single slips: "neu", "block" and "annehmen" are none.
    ...newSlipRoutes(parts),
    ...blockRoutes(parts),
    ...receiveRoutes(parts, limits),
    ...oneSlipRoutes(parts),
    ...codeRoutes(parts, limits),
  ];
}
