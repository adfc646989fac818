import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { PlanBody, PlanStep } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import { type Sentence, say } from '../model.sentence.ts'
import { planTexts } from '../texts/texts.ts'
import classes from './Plan.module.css'
import { PlanRow, stepWords } from './PlanRow.tsx'
import { planQuery } from './queries.plans.ts'
import type { Languages } from './Words.tsx'

const isStep = (sentence: Sentence | PlanStep): sentence is PlanStep => 'responsible' in sentence

interface PlanChangesProps {
  readonly plan: Plan
  readonly languages: Languages
}

/** What differs from the version that the client accepted, in the words of both languages. */
export function PlanChanges({ plan, languages }: PlanChangesProps) {
  const t = useTexts(planTexts)
  const { changes, acceptedNumber, planId } = plan
  const wanted = changes.length > 0 && acceptedNumber !== null
  const { data: accepted } = useQuery({
    ...planQuery(planId, acceptedNumber ?? undefined),
    enabled: wanted,
  })
  if (!wanted || accepted === undefined) return null
  const find = (
    body: PlanBody,
    { part, sentenceId }: Plan['changes'][number],
  ): Sentence | PlanStep | undefined =>
    body[part].find((sentence) => sentence.sentenceId === sentenceId)
  const { library, binding } = languages
  return (
    <Section title={t.changes.title}>
      <ul className={classes.sentences}>
        {changes.map((change) => {
          const before = find(accepted.body, change)
          const sentence = find(plan.body, change) ?? before
          if (sentence === undefined) return null
          const wasWords =
            change.what.includes('words') && before
              ? say(library, before, binding, binding)
                  .map(({ text }) => text)
                  .join(' ')
              : undefined
          const names = change.kind === 'removed' ? accepted.names : plan.names
          return (
            <li key={`${change.part} ${change.sentenceId}`} className={classes.sentence}>
              <span className={classes.change}>
                <b>{t.changes[change.kind]}</b>
                <span>{t.parts[change.part]}</span>
                {change.what.length > 0 && (
                  <span>{change.what.map((what) => t.changes.what[what]).join(', ')}</span>
                )}
              </span>
              <PlanRow
                languages={languages}
                sentence={sentence}
                {...(isStep(sentence) && {
                  under: stepWords(languages, sentence, names, undefined),
                })}
              >
                {wasWords && <span className={classes.quiet}>{t.changes.before(wasWords)}</span>}
              </PlanRow>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
