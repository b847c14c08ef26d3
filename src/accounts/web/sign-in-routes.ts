import type { Route } from '../../platform/http/route.ts';
import { addressRoutes } from './address-routes.tsx';
import { codeRoutes } from './code-routes.tsx';
import { confirmRoutes } from './confirm-routes.tsx';
import { sessionRoutes } from './session-routes.ts';
import { type SignInParts, signInContext } from './sign-in-parts.ts';
import { signOutRoute } from './sign-out-route.ts';

/** Signing in by a code, signing out, proving again, ending sessions. */
export function signInRoutes(parts: SignInParts): Route[] {
  const context = signInContext(parts);
  return [
    ...addressRoutes(context),
    ...codeRoutes(context),
    ...confirmRoutes(context),
    signOutRoute(context),
    ...sessionRoutes(context),
  ];
}
