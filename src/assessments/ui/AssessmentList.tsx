import { Anchor } from '@mantine/core'
import { IconClipboardList } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { AssessmentId, Assessments } from '../model.assessment.ts'
import { wordsIn } from '../model.form.ts'
import { assessmentTexts } from '../texts/texts.ts'
import classes from './Assessment.module.css'
import { OpenAssessment } from './OpenAssessment.tsx'
import { assessmentsQuery } from './queries.assessments.ts'

type Listed = Assessments['assessments'][number]

interface AssessmentListProps {
  readonly clientId: ClientId
  /** Draws the link to an assessment. */
  readonly linkTo: (assessmentId: AssessmentId, text: string) => ReactNode
  readonly onOpened: (assessmentId: AssessmentId) => void
}

/** The assessments of a client: those that are open, then the finished ones, the latest first. */
export function AssessmentList({ clientId, linkTo, onOpened }: AssessmentListProps) {
  const t = useTexts(assessmentTexts)
  const query = useQuery(assessmentsQuery(clientId))
  return (
    <Async query={query} skeleton="rows">
      {(answer) => {
        const open = answer.forms.length > 0 && (
          <OpenAssessment clientId={clientId} answer={answer} onOpened={onOpened} />
        )
        return (
          <Section title={t.title} actions={answer.assessments.length > 0 && open}>
            {answer.assessments.length === 0 ? (
              <EmptyState title={t.none} icon={IconClipboardList} action={open}>
                {t.noneText}
              </EmptyState>
            ) : (
              <ul className={classes.list}>
                {answer.assessments.map((one) => (
                  <AssessmentLine key={one.assessmentId} one={one} linkTo={linkTo} />
                ))}
              </ul>
            )}
          </Section>
        )
      }}
    </Async>
  )
}

interface AssessmentLineProps extends Pick<AssessmentListProps, 'linkTo'> {
  readonly one: Listed
}

function AssessmentLine({ one, linkTo }: AssessmentLineProps) {
  const t = useTexts(assessmentTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const { counts } = one
  return (
    <li className={classes.line}>
      <span className={classes.lineHead}>
        <Anchor component="span" fw={one.state === 'open' ? 600 : 400}>
          {linkTo(one.assessmentId, wordsIn(one.title, locale))}
        </Anchor>
        <StateMark state={one.state === 'open' ? 'open' : 'met'}>{t.states[one.state]}</StateMark>
      </span>
      <span className={classes.quiet}>
        {[
          t.kinds[one.kind],
          format.name(one.organisation.name),
          one.finishedAt === null
            ? t.openedBy(format.instant(one.openedAt), one.openedBy)
            : t.finishedBy(format.instant(one.finishedAt), one.finishedBy ?? ''),
          ...(counts === null ? [] : [t.notAskedOf(counts.notAsked, counts.questions)]),
        ].join(' · ')}
      </span>
    </li>
  )
}
