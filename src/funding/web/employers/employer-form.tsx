import type { JSX } from 'preact';
import type { Language } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup, TextField } from '../../../ui/field.tsx';
import type { CompanyField } from '../../model/employer/read-company.ts';
import { fundingTexts } from '../../texts.ts';

/** What is known before anybody types, e.g. of a course. */
export type KnownFields = Readonly<Partial<Record<CompanyField, string>>>;

/** The questions to a company. The form is sent nowhere: a script reads it on the device. */
export function EmployerForm(props: { language: Language; known: KnownFields }): JSX.Element {
  const { language, known } = props;
  const t = fundingTexts(language);
  const number = (name: CompanyField, label: string, hint?: string) => (
    <TextField
      language={language}
      id={`employer-${name}`}
      name={name}
      label={label}
      hint={hint}
      value={known[name]}
      inputmode="decimal"
      autocomplete="off"
      width="short"
    />
  );
  const choice = (
    name: CompanyField,
    legend: string,
    options: [string, string][],
    hint?: string,
  ) => (
    <RadioGroup
      language={language}
      id={`employer-${name}`}
      name={name}
      legend={legend}
      hint={hint}
      value={known[name]}
      options={options.map(([value, label]) => ({ value, label }))}
    />
  );
  const yesNo: [string, string][] = [
    ['yes', t('check.yes')],
    ['no', t('check.no')],
    ['', t('check.dontKnow')],
  ];
  return (
    <form class="employer-form" noValidate>
      <h2>{t('employers.start')}</h2>
      <h3>{t('employers.form.company')}</h3>
      {choice('size', t('employers.size'), [
        ['under10', t('employers.size.under10')],
        ['from10', t('employers.size.from10')],
        ['from50', t('employers.size.from50')],
        ['from250', t('employers.size.from250')],
        ['from500', t('employers.size.from500')],
      ])}
      {number('staff', t('employers.staff'), t('employers.staff.hint'))}
      {choice('agreement', t('employers.agreement'), yesNo)}
      <h3>{t('employers.form.people')}</h3>
      {number('people', t('employers.people'))}
      {number('favoured', t('employers.favoured'), t('employers.favoured.hint'))}
      {choice('vocation', t('employers.vocation'), [
        ['older', t('employers.vocation.older')],
        ['recent', t('employers.vocation.recent')],
        ['none', t('employers.vocation.none')],
        ['', t('check.dontKnow')],
      ])}
      <h3>{t('employers.form.course')}</h3>
      {choice('goal', t('employers.goal'), [
        ['skills', t('employers.goal.skills')],
        ['partial', t('employers.goal.partial')],
        ['vocation', t('employers.goal.vocation')],
        ['upgrade', t('employers.goal.upgrade')],
        ['duty', t('employers.goal.duty')],
      ])}
      {number('hours', t('employers.hours'))}
      {choice('approved', t('employers.approved'), yesNo, t('employers.approved.hint'))}
      {number('price', t('employers.price'))}
      {choice('paidTime', t('employers.paidTime'), yesNo)}
      <Button>{t('employers.show')}</Button>
      <p class="small">{t('employers.show.hint')}</p>
    </form>
  );
}
