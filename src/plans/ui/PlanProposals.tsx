import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { fill } from '../model.phrase.ts'
import { partOfPhrase } from '../model.plan.ts'
import type { Plan } from '../model.plan-answer.ts'
import type { Proposal } from '../model.proposal.ts'
import { planTexts } from '../texts/texts.ts'
import { newSentence } from './new-sentence.ts'
import classes from './Plan.module.css'
import { proposalsQuery } from './queries.plans.ts'
import type { PlanDrafting } from './usePlanDraft.ts'
import type { Languages } from './Words.tsx'

interface PlanProposalsProps {
  readonly plan: Plan
  readonly languages: Languages
  readonly drafting: PlanDrafting
}

/** What the client's assessments propose to the plan and is not in it yet, each added by one click. */
export function PlanProposals({ plan, languages, drafting }: PlanProposalsProps) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { data: proposals = [] } = useQuery(proposalsQuery(plan.planId, useLocale().locale))
  const { library, binding } = languages
  const { goals, needs, steps } = drafting.content
  const used = new Set([...goals, ...needs, ...steps].map(({ phrase }) => phrase?.key))
  const waiting = proposals.filter(({ phrase }) => !used.has(phrase))
  if (waiting.length === 0) return null
  const add = ({ phrase }: Proposal) => {
    const part = partOfPhrase(phrase)
    if (part !== undefined) drafting.addSentence(part, newSentence(phrase))
  }
  const all = waiting.length > 1 && (
    <Button variant="default" onClick={() => waiting.forEach(add)}>
      {t.proposals.addAll}
    </Button>
  )
  return (
    <Section title={t.proposals.title} actions={all}>
      <p className={classes.quiet}>{t.proposals.text}</p>
      <ul className={`${classes.sentences} ${classes.proposals}`}>
        {waiting.map((one) => {
          const words = fill(library.phrases[binding][one.phrase] ?? '', {})
          return (
            <li key={one.phrase} className={`${classes.sentence} ${classes.edited}`}>
              <span>
                {words}
                <span className={classes.under}>
                  <span>{one.answer}</span>
                  <span>{t.proposals.from(one.form, format.day(one.on))}</span>
                </span>
              </span>
              <Button
                variant="subtle"
                leftSection={<IconPlus size={16} aria-hidden />}
                aria-label={t.proposals.addOf(words)}
                onClick={() => add(one)}
              >
                {t.proposals.add}
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
