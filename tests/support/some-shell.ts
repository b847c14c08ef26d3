import type { PageShell } from '../../src/ui/shell.ts';

/** A page frame that says hardly anything, for tests of what stands in it. */
export function someShell(publicUrl: string): PageShell {
  return {
    assets: { style: '', scripts: [] },
    publicUrl,
    site: () => ({
      name: 'Demo-Netz',
      shortName: 'Netz',
      region: 'Kreis',
      claim: '',
      contact: {
        name: 'Demo-Büro',
        phone: '0281 0',
        email: 'buero@netz.example',
        street: '',
        place: '',
        hours: 'Mo–Fr',
      },
      navigation: [],
      footer: [],
      dataNotice: '',
      demoNotice: null,
    }),
  };
}
