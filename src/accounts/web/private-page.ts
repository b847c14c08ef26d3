import type { VNode } from 'preact';
import { htmlResponse } from '../../ui/render.ts';

/** A page that nobody may keep, because it belongs to one person (ASVS 14.3.2). */
export function privatePage(node: VNode, status = 200): Response {
  return htmlResponse(node, { status, headers: { 'cache-control': 'no-store' } });
}
