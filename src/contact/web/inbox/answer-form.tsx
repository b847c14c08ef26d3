import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextAreaField, TextField } from '../../../ui/field.tsx';
import { actPath, NEED_ACTS, needPath } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import { ANSWER_TEMPLATES, templateName } from './answer-templates.ts';
import type { NeedPageProps } from './need-props.ts';
import { languageWords } from './need-words.ts';

/** An answer by e-mail; courses and ready sentences are put into it by buttons of the same form, so that nothing typed is lost. */
export function AnswerForm(props: NeedPageProps): JSX.Element {
  const { language, desk, need, typed, wrong } = props;
  const t = contactTexts(language);
  return (
    <section aria-labelledby="answer-title">
      <h2 id="answer-title">{t('inbox.answer.title')}</h2>
      <form
        method="post"
        action={localizedPath(
          language,
          actPath(needPath(desk.path, need.needId), NEED_ACTS.answer),
        )}
        noValidate
      >
        <input type="hidden" name="version" value={need.version} />
        <TextAreaField
          language={language}
          id="answer"
          name="answer"
          label={t('inbox.answer.text')}
          hint={t('inbox.answer.hint', { language: languageWords(need.language, language) })}
          rows={8}
          value={typed.answer}
          error={wrong.answer}
        />
        <Disclosure
          summary={t('inbox.answer.help')}
          isOpen={props.found !== null || wrong.course !== undefined}
        >
          <TextField
            language={language}
            id="course"
            name="course"
            label={t('inbox.answer.course')}
            hint={t('inbox.answer.courseHint')}
            value={typed.course}
            error={wrong.course}
            maxLength={200}
          />
          <p>
            <Button kind="secondary" icon="search" name="insert" value="find">
              {t('inbox.answer.find')}
            </Button>
          </p>
          <FoundCourses {...props} />
          <KnownAnswers {...props} />
          <fieldset class="choices">
            <legend class="field-label">{t('inbox.answer.templates')}</legend>
            <p class="office-actions">
              {ANSWER_TEMPLATES.map((template) => (
                <Button
                  key={template}
                  kind="secondary"
                  name="insert"
                  value={`template:${template}`}
                >
                  {templateName(template, t)}
                </Button>
              ))}
            </p>
          </fieldset>
        </Disclosure>
        <p>{t('inbox.answer.next')}</p>
        <Button icon="mail">{t('inbox.answer.submit')}</Button>
      </form>
    </section>
  );
}

function FoundCourses({ language, found }: NeedPageProps): JSX.Element | null {
  const t = contactTexts(language);
  if (found === null) return null;
  if (found.length === 0) return <p>{t('inbox.answer.noCourse')}</p>;
  return (
    <fieldset class="choices" id="found">
      <legend class="field-label">{t('inbox.answer.found')}</legend>
      {found.map((course) => (
        <p key={course.id}>
          {course.title} <span class="small">{course.providerName}</span>
          <br />
          <Button kind="secondary" name="insert" value={`course:${course.id}`}>
            {t('inbox.answer.insert')}
            <span class="unseen">: {course.title}</span>
          </Button>
        </p>
      ))}
    </fieldset>
  );
}

/** What others were answered on the same question: read it first, put it in with one button. */
function KnownAnswers({ language, known }: NeedPageProps): JSX.Element | null {
  const t = contactTexts(language);
  if (known.length === 0) return null;
  return (
    <fieldset class="choices">
      <legend class="field-label">{t('inbox.answer.known')}</legend>
      {known.map(({ slug, question, path }) => (
        <p key={slug}>
          <a href={localizedPath(language, path)}>{question}</a>
          <br />
          <Button kind="secondary" name="insert" value={`answer:${slug}`}>
            {t('inbox.answer.insertKnown')}
            <span class="unseen">: {question}</span>
          </Button>
        </p>
      ))}
    </fieldset>
  );
}
