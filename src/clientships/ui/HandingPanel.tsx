import { Anchor, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { LanguageName, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { PanelHeader } from '../../platform/browser/SidePanel.tsx'
import { daysBetween } from '../../platform/shared/days.ts'
import type { HandingDetail, ShownPerson } from '../model.handing.ts'
import type { HandoverId } from '../model.handover.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { HandingContents } from './HandingContents.tsx'
import { HandingDecision } from './HandingDecision.tsx'
import { HandingMark } from './HandingMark.tsx'
import { HandingQuestion } from './HandingQuestion.tsx'
import { HandingSteps } from './HandingSteps.tsx'
import { HandingWithdraw } from './HandingWithdraw.tsx'
import { InboxWait } from './InboxWait.tsx'
import { handingQuery, useHandingCommands } from './queries.handings.ts'

interface HandingPanelProps {
  readonly handoverId: HandoverId
  readonly staffId: string
  readonly onDecided: () => void
}

/** A handing beside its list: who it is about, why, what travels, the decision and the steps. */
export function HandingPanel({ handoverId, staffId, onDecided }: HandingPanelProps) {
  const query = useQuery(handingQuery(handoverId))
  return (
    <Async query={query}>
      {(handing) => <Open handing={handing} staffId={staffId} onDecided={onDecided} />}
    </Async>
  )
}

/** Says once that the receiver has opened it. */
function useReceive(handing: HandingDetail): void {
  const { receive } = useHandingCommands(handing)
  const told = useRef(false)
  const mayReceive = handing.commands.includes('receive')
  useEffect(() => {
    if (!mayReceive || told.current) return
    told.current = true
    // Somebody else may have opened it in this very moment: then there is nothing to say.
    void receive().catch(() => {})
  })
}

interface OpenProps extends Omit<HandingPanelProps, 'handoverId'> {
  readonly handing: HandingDetail
}

function Open({ handing, staffId, onDecided }: OpenProps) {
  const t = useTexts(handingTexts)
  const format = useFormat()
  useReceive(handing)
  const { person, state, sentOn, dueOn, decidedOn, clientId, kind } = handing
  const isOpen = state === 'sent' || state === 'received'
  const means = handing.commands.includes('accept') ? t.askedTexts : t.kindTexts
  const name = person
    ? `${person.usedName ?? person.givenNames} ${person.familyName}`
    : t.detail.number(String(handing.handoverNumber))
  const party = (staff: string | undefined, organisation: HandingDetail['from']) =>
    [staff, format.name(organisation.name)].filter(Boolean).join(', ')
  return (
    <>
      <PanelHeader
        title={name}
        mark={
          <>
            <HandingMark state={state} />
            {isOpen && <InboxWait sentOn={sentOn} dueOn={dueOn} inLine />}
            {clientId && (
              <Anchor component={Link} to={`/clients/${clientId}`} size="sm">
                {t.detail.openClient}
              </Anchor>
            )}
          </>
        }
      />
      {person && <Person person={person} />}
      <p className={classes.kind}>
        <strong>{t.kinds[kind]}</strong> {isOpen && means[kind]}
      </p>
      <HandingQuestion handing={handing} />
      {handing.commands.includes('accept') && (
        <HandingDecision handing={handing} staffId={staffId} onDecided={onDecided} />
      )}
      {handing.commands.includes('withdraw') && <HandingWithdraw handing={handing} />}
      <Section title={t.detail.why}>
        <p className={classes.reason}>{handing.message}</p>
        <Group gap="0.25rem 1.5rem" mt="xs" className={classes.quiet}>
          <span>
            {t.detail.from}: {party(handing.fromStaff.name, handing.from)}
          </span>
          <span>
            {t.detail.to}: {party(handing.toStaff?.name, handing.to)}
          </span>
          {handing.takenBy && (
            <span>
              {t.detail.takenBy}: {handing.takenBy.name}
            </span>
          )}
          <span>
            {isOpen
              ? `${t.detail.due} ${format.day(dueOn)}`
              : decidedOn && t.detail.took(daysBetween(sentOn, decidedOn))}
          </span>
          {handing.openStep && <span>{t.detail.openSteps[handing.openStep]}</span>}
          <span>{t.detail.number(String(handing.handoverNumber))}</span>
        </Group>
      </Section>
      <Section title={t.detail.contents}>
        {handing.from.organisationId === handing.to.organisationId ? (
          <p className={classes.quiet}>{t.form.contentsWithin}</p>
        ) : (
          <HandingContents contents={handing.contents} />
        )}
        {isOpen && handing.contents.length > 0 && handing.commands.includes('accept') && (
          <p className={classes.quiet}>{t.detail.before}</p>
        )}
      </Section>
      <Section title={t.detail.steps}>
        <HandingSteps steps={handing.steps} />
      </Section>
    </>
  )
}

/** What the receiver is shown of the person before it has access. */
function Person({ person }: { readonly person: ShownPerson }) {
  const t = useTexts(handingTexts).detail
  const year = Number(todayInFinland().slice(0, 4))
  return (
    <p className={classes.person}>
      {person.birthYear !== null && <span>{t.age(year - person.birthYear)}</span>}
      {person.serviceLanguage && <LanguageName code={person.serviceLanguage} />}
      {person.isProtected && <span>{t.protected}</span>}
    </p>
  )
}
