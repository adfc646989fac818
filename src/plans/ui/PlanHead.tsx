import { Anchor, Group, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { type ClientLanguage, clientLanguages } from '../model.language.ts'
import type { Plan } from '../model.plan-answer.ts'
import { planTexts } from '../texts/texts.ts'
import classes from './Plan.module.css'
import { DayCell } from './SentenceFields.tsx'
import type { PlanDrafting } from './usePlanDraft.ts'

/** What is settled of a version: its days, its languages, whose it is, and whether the client has accepted it. */
export function PlanFacts({ plan }: { readonly plan: Plan }) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { frame, number, organisation, versions, endedOn, endReason } = plan
  const acceptance = versions.find((one) => one.number === number)?.acceptance
  return (
    <div className={classes.facts}>
      <DefinitionList
        items={[
          {
            term: t.fields.validity,
            value: `${format.day(frame.startsOn)}–${frame.endsOn ? format.day(frame.endsOn) : ''}`,
          },
          ...(frame.reviewOn ? [{ term: t.fields.review, value: format.day(frame.reviewOn) }] : []),
          ...(endedOn
            ? [
                {
                  term: t.fields.ended,
                  value: format.day(endedOn),
                  note: endReason && t.endReasons[endReason],
                },
              ]
            : []),
          { term: t.fields.organisation, value: format.name(organisation.name) },
          { term: t.fields.number, value: String(number) },
          {
            term: t.fields.accepted,
            value: acceptance
              ? [
                  format.day(acceptance.on),
                  t.acceptedBy[acceptance.mode],
                  ...(acceptance.withInterpreter ? [t.interpreter] : []),
                ].join(', ')
              : t.notAccepted,
            note: acceptance?.by,
          },
        ]}
      />
    </div>
  )
}

interface FrameFieldsProps {
  readonly plan: Plan
  readonly drafting: PlanDrafting
}

/** The days and the client's language, while a version is made. */
export function FrameFields({ plan, drafting }: FrameFieldsProps) {
  const t = useTexts(planTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const { content, change } = drafting
  const faultAt = (field: string) => {
    const code = drafting.faults.find(({ path }) => path === `frame.${field}`)?.code
    return code === undefined ? undefined : fieldErrorText(code, locale, planTexts)
  }
  const latest = (day: Plan['latestEnd']) => (day ? t.latest(format.day(day)) : undefined)
  return (
    <Group align="flex-start" gap="md" mb="md">
      <DayCell
        label={t.fields.startsOn}
        value={content.startsOn}
        fault={faultAt('startsOn')}
        onChange={(startsOn) => {
          if (startsOn) change((now) => ({ ...now, startsOn }))
        }}
      />
      <DayCell
        label={t.fields.endsOn}
        value={content.endsOn}
        description={latest(plan.latestEnd)}
        max={plan.latestEnd}
        fault={faultAt('endsOn')}
        onChange={(endsOn) => change((now) => ({ ...now, endsOn }))}
      />
      <DayCell
        label={t.fields.reviewOn}
        value={content.reviewOn}
        description={latest(plan.latestReview)}
        max={plan.latestReview}
        fault={faultAt('reviewOn')}
        onChange={(reviewOn) => change((now) => ({ ...now, reviewOn }))}
      />
      <Select
        w="16rem"
        label={t.fields.clientLanguage}
        placeholder={t.onlyBinding}
        clearable
        data={clientLanguages
          .filter((one) => one !== content.binding)
          .map((value) => ({ value, label: format.language(value) }))}
        value={content.clientLanguage}
        onChange={(next) =>
          change((now) => ({ ...now, clientLanguage: next as ClientLanguage | null }))
        }
      />
    </Group>
  )
}

interface PlanVersionsProps {
  readonly plan: Plan
  /** Draws the link to a version. */
  readonly linkTo: (number: number, text: string) => ReactNode
}

/** All versions of a plan, the latest first; each can be read. */
export function PlanVersions({ plan, linkTo }: PlanVersionsProps) {
  const t = useTexts(planTexts).versions
  const texts = useTexts(planTexts)
  const format = useFormat()
  if (plan.versions.length < 2) return null
  return (
    <Section title={t.title}>
      <ul className={classes.list} data-quiet>
        {plan.versions.map(({ number, savedAt, savedBy, acceptance }) => (
          <li key={number} className={classes.plan}>
            {number === plan.number ? (
              <b>{t.one(number)}</b>
            ) : (
              <Anchor component="span">{linkTo(number, t.one(number))}</Anchor>
            )}
            <span className={classes.quiet}>{number === plan.number && t.shown}</span>
            <span className={classes.quiet}>
              {acceptance
                ? `${texts.fields.accepted} ${format.day(acceptance.on)} · ${acceptance.by}`
                : `${t.draft} · ${format.instant(savedAt)} · ${savedBy}`}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
