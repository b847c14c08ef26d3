import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Table } from '../../../ui/table.tsx';
import type { SizeClass } from '../../model/employer/size-class.ts';
import type { SizeRow } from '../../model/employer/size-table.ts';
import { fundingTexts } from '../../texts.ts';

/** What the agency usually pays, by size of company: useful without any script. */
export function SizeTable(props: { language: Language; rows: readonly SizeRow[] }): JSX.Element {
  const { language, rows } = props;
  const t = fundingTexts(language);
  const percent = (value: number | null) =>
    value === null ? t('employers.ask') : t('employers.percent', { value });
  const rest = (value: number | null) => percent(value === null ? null : 100 - value);
  return (
    <Table
      id="employer-sizes"
      caption={t('employers.table')}
      columns={[
        { key: 'size', label: t('employers.size') },
        { key: 'company', label: t('employers.pays.company'), isNumber: true },
        { key: 'agency', label: t('employers.pays.agency'), isNumber: true },
        { key: 'favoured', label: t('employers.table.favoured'), isNumber: true },
        { key: 'wage', label: t('employers.wage'), isNumber: true },
      ]}
      rows={rows.map((row) => ({
        key: row.size,
        cells: {
          size: sizeLabel(row.size, language),
          company: percent(row.companyPercent),
          agency: rest(row.companyPercent),
          favoured: percent(row.favouredPercent),
          wage: percent(row.wagePercent),
        },
      }))}
    />
  );
}

function sizeLabel(size: SizeClass['key'], language: Language): string {
  const t = fundingTexts(language);
  switch (size) {
    case 'under10':
      return t('employers.size.under10');
    case 'from10':
      return t('employers.size.from10');
    case 'from50':
      return t('employers.size.from50');
    case 'from250':
      return t('employers.size.from250');
    case 'from500':
      return t('employers.size.from500');
  }
}
