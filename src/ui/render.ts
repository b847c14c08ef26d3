import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { wholeAnswer } from '../platform/http/whole-body.ts';

/** A page as text: the node must be a whole document (`<html>`). */
export function htmlText(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}

/** A finished page as HTTP answer. Bytes are cheaper than text: a response checks and encodes a text anew each time. */
export function htmlPage(html: string | Uint8Array<ArrayBuffer>, status: number): Response {
  const body = typeof html === 'string' ? Buffer.from(html) : html;
  return wholeAnswer(body, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A page as HTTP answer: the node must be a whole document (`<html>`). */
export function htmlResponse(
  node: VNode,
  options: { status?: number; headers?: Readonly<Record<string, string>> } = {},
): Response {
  return new Response(htmlText(node), {
    status: options.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8', ...options.headers },
  });
}
