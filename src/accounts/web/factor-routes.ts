import type { Route } from '../../platform/http/route.ts';
import { appRoutes } from './app-routes.tsx';
import { factorListRoutes } from './factor-list-routes.tsx';
import { type FactorParts, factorContext } from './factor-parts.ts';
import { passkeyRoutes } from './passkey-routes.tsx';
import { passkeySignInRoutes } from './passkey-sign-in-routes.tsx';
import { secondStepRoutes } from './second-step-routes.tsx';

/** Second factors: showing one, setting up, naming and removing them; signing in by a passkey alone. */
export function factorRoutes(parts: FactorParts): Route[] {
  const context = factorContext(parts);
  return [
    ...secondStepRoutes(context),
    ...factorListRoutes(context),
    ...appRoutes(context),
    ...passkeyRoutes(context),
    ...passkeySignInRoutes(context),
  ];
}
