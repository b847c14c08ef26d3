import type { AccountsTables } from '../accounts/index.ts';
import type { CatalogueTables } from '../catalogue/index.ts';
import type { ContactTables } from '../contact/index.ts';
import type { CheckTables, DraftTables, RuleTables } from '../funding/index.ts';

/** The office looks at everything: it reads across all domains and writes through their use cases. */
export interface OfficeTables
  extends CatalogueTables,
    AccountsTables,
    ContactTables,
    DraftTables,
    RuleTables,
    CheckTables {}
