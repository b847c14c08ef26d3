import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { ErrorSummary } from './error-summary.tsx';
import { CheckboxGroup, RadioGroup, SelectField, TextAreaField, TextField } from './field.tsx';

test('label, hint and error stand before the control and are tied to it', () => {
  const html = renderToString(
    <TextField
      language="de"
      id="from"
      name="from"
      type="date"
      label="Ab wann?"
      hint="Tag, Monat, Jahr"
      error="Dieses Datum gibt es nicht"
      value="2027-02-30"
    />,
  );
  expect(html).toContain('<label class="field-label" for="from">Ab wann?</label>');
  expect(html).toContain('aria-describedby="from-hint from-error"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="2027-02-30"');
  expect(html.indexOf('from-hint')).toBeLessThan(html.indexOf('<input'));
  expect(html.indexOf('from-error')).toBeLessThan(html.indexOf('<input'));
});

test('a field without hint and error refers to nothing', () => {
  const html = renderToString(<TextField language="de" id="q" name="q" label="Was?" />);
  expect(html).not.toContain('aria-describedby');
  expect(html).not.toContain('aria-invalid');
});

test('the chosen option is selected', () => {
  const html = renderToString(
    <SelectField
      language="de"
      id="km"
      name="km"
      label="Umkreis"
      value="25"
      options={[
        { value: '10', label: '10 km' },
        { value: '25', label: '25 km' },
      ]}
    />,
  );
  expect(html).toMatch(/<option[^>]*selected[^>]*>25 km/);
  expect(html).not.toMatch(/<option[^>]*selected[^>]*>10 km/);
});

test('boxes belong to their question and carry their counts', () => {
  const html = renderToString(
    <CheckboxGroup
      id="time"
      name="time"
      legend="Wann?"
      options={[
        { value: 'evening', label: 'abends', isChecked: true, count: '98' },
        { value: 'weekend', label: 'am Wochenende', isChecked: false },
      ]}
    />,
  );
  expect(html).toContain('<legend class="field-label">Wann?</legend>');
  expect(html).toMatch(/value="evening" checked/);
  expect(html).not.toMatch(/value="weekend" checked/);
  expect(html).toContain('<span class="choice-count">98</span>');
});

test('the error summary links to the fields, and is absent without errors', () => {
  expect(renderToString(<ErrorSummary language="de" errors={[]} />)).toBe('');
  const errors = [{ fieldId: 'from', message: 'Dieses Datum gibt es nicht' }];
  const html = renderToString(<ErrorSummary language="de" errors={errors} />);
  expect(html).toContain('role="alert"');
  expect(html).toContain('<a href="#from">Dieses Datum gibt es nicht</a>');
});

test('a text of several lines keeps a line end at its beginning', () => {
  const html = renderToString(
    <TextAreaField language="de" id="text" name="text" label="Text" value={'\na < b'} />,
  );
  expect(html).toContain('>\n\na &lt; b</textarea>');
});

test('of a few, the chosen one is checked and the error summary finds the first', () => {
  const html = renderToString(
    <RadioGroup
      language="de"
      id="kind"
      name="kind"
      legend="Was ist es?"
      error="Bitte wählen"
      value="b"
      options={[
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ]}
    />,
  );
  expect(html).toContain('id="kind"');
  expect(html).toMatch(/value="b" checked/);
  expect(html).toContain('aria-describedby="kind-error"');
});
