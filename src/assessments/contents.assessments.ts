import { shareRow } from '../clients/operations.access.ts'
import type { ContentItem } from '../clientships/model.content.ts'
import type { ContentProvider } from '../clientships/operations.contents.ts'
import { rightsOf } from '../clientships/permissions.clientship.ts'
import { notFound } from '../platform/server/errors.ts'
import { dayOfInstant } from '../platform/shared/format.ts'
import type { Locale } from '../platform/shared/locale.ts'
import { answersOf } from './model.answers.ts'
import type { Assessment, AssessmentId } from './model.assessment.ts'
import { shownQuestions } from './model.condition.ts'
import { questionsOf, type Section, wordsIn } from './model.form.ts'
import { isSensitive, sectionsThatAre } from './model.sensitive.ts'
import { readAssessment, readAssessments } from './operations.assessment.ts'
import { findAssessment, shareSections } from './queries.assessment.ts'
import { answerWords } from './texts/answer-words.ts'
import { assessmentTexts } from './texts/texts.ts'

/**
 * Finished assessments, chosen one by one. The sections of one that are sensitive are an item of their own, which needs
 * a basis; without it the receiver does not see them.
 */
export const assessmentContents: ContentProvider = {
  kinds: ['assessment', 'sensitive_sections'],
  async read(context, clientId) {
    if ((await rightsOf(context, clientId)).all.assessment === 'none') return []
    const { assessments } = await readAssessments(context, clientId)
    const items: ContentItem[] = []
    for (const { state, assessmentId } of assessments)
      if (state === 'finished')
        items.push(...itemsOf(await readAssessment(context, assessmentId), context.locale))
    return items
  },
  async share(tx, to, kind, rowId) {
    await shareRow(tx, to, 'assessment', rowId)
    const row = await findAssessment(tx, to.areaId, rowId as AssessmentId)
    if (row === undefined) throw notFound()
    const codes = sectionsThatAre(kind === 'assessment' ? 'plain' : 'sensitive', row.content)
    await shareSections(tx, to.areaId, row.assessmentId, codes, to.organisationId)
  },
}

/** A finished assessment as it is offered and previewed: what can be read, and apart from it what is sensitive. */
function itemsOf(assessment: Assessment, locale: Locale): ContentItem[] {
  const { content, sections, title } = assessment
  const saved = new Set(sections.filter(({ version }) => version > 0).map(({ section }) => section))
  const inSight = content.sections.filter(({ code }) => saved.has(code))
  const of = {
    rowId: assessment.assessmentId,
    organisationId: assessment.organisation.organisationId,
    onDay: assessment.finishedAt === null ? null : dayOfInstant(assessment.finishedAt),
    by: assessment.finishedBy,
    facts: [],
  }
  const say = (those: readonly Section[]) =>
    those.map((section) => wordsOfSection(assessment, section, locale)).join('\n\n')
  const [plain, sensitive] = [
    inSight.filter((section) => !isSensitive(section)),
    inSight.filter(isSensitive),
  ]
  const name = { fi: title.fi ?? '', sv: title.sv ?? '', en: title.en ?? '' }
  const sensitiveName = (one: Locale) => {
    const t = assessmentTexts[one]
    return t.sensitiveOf(name[one])
  }
  return [
    { ...of, kind: 'assessment', title: name, text: say(plain) },
    ...(sensitive.length === 0
      ? []
      : [
          {
            ...of,
            kind: 'sensitive_sections' as const,
            title: { fi: sensitiveName('fi'), sv: sensitiveName('sv'), en: sensitiveName('en') },
            text: say(sensitive),
          },
        ]),
  ]
}

/** A section in words: its title, and each question that showed with its answer. */
function wordsOfSection(
  { content, sections }: Assessment,
  section: Section,
  locale: Locale,
): string {
  const words = answerWords(locale)
  const answers = answersOf(sections)
  const shown = shownQuestions(
    questionsOf(content).map(({ question }) => question),
    answers,
  )
  const lines = section.questions.flatMap((question) => {
    const answer = answers[question.code]
    if (answer === undefined || !shown.includes(question.code)) return []
    return [`– ${wordsIn(question.text, locale)} ${words(question, answer)}`]
  })
  return [wordsIn(section.title, locale), ...lines].join('\n')
}
