import { Anchor, Skeleton } from '@mantine/core'
import type { ReactNode } from 'react'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Clientship } from '../model.clientship.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import classes from './Clientship.module.css'
import { ClientshipState, DueMark } from './ClientshipState.tsx'

interface ClientshipHeadProps {
  /** Whether each line names its centre: there are several, or it is not the reader's. */
  readonly withCentre: boolean
  /** Those to be shown, the reader's own first. */
  readonly clientships: readonly Clientship[]
  /** Acts on the clientship: the menu; drawn at the end of its line. */
  readonly actionsOf?: (clientship: Clientship) => ReactNode
}

/** The state of each clientship in one line: state, responsible expert, next step with its day, caseworker. */
export function ClientshipHead({ clientships, withCentre, actionsOf }: ClientshipHeadProps) {
  if (clientships.length === 0) return null
  return (
    <div className={classes.heads}>
      {clientships.map((clientship) => (
        <Line
          key={clientship.clientshipId}
          clientship={clientship}
          withCentre={withCentre}
          actions={actionsOf?.(clientship)}
        />
      ))}
    </div>
  )
}

/** What stands there while the clientships are fetched. */
export const ClientshipHeadWaiting = () => <Skeleton h={64} mb="md" />

interface LineProps {
  readonly clientship: Clientship
  readonly withCentre: boolean
  readonly actions: ReactNode
}

function Line({ clientship, withCentre, actions }: LineProps) {
  const t = useTexts(clientshipTexts)
  const format = useFormat()
  const { organisation, responsible, caseworker, isBrief, state } = clientship
  return (
    <section className={classes.head} aria-label={t.atCentre(format.name(organisation.name))}>
      <div>
        {withCentre && <div className={classes.centre}>{format.name(organisation.name)}</div>}
        <dl className={classes.facts}>
          <Fact term={t.head.state}>
            <ClientshipState state={state} />
            <StateNote clientship={clientship} />
          </Fact>
          {isBrief ? (
            <Fact term={t.clientship}>{t.head.brief}</Fact>
          ) : (
            <>
              <Fact term={t.head.responsible}>{responsible?.name ?? t.head.notKnown}</Fact>
              {state !== 'ended' && <NextStep clientship={clientship} />}
              <Fact term={t.head.lastContact} note>
                {clientship.lastContactOn ? (
                  <DayText day={clientship.lastContactOn} />
                ) : (
                  t.head.noContact
                )}
              </Fact>
              {caseworker && (
                <Fact term={t.head.caseworker} note>
                  <Caseworker {...caseworker} />
                </Fact>
              )}
            </>
          )}
        </dl>
      </div>
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}

/** The caseworker; an address is behind the name, for it is longer than the line. */
function Caseworker({ name, contact }: NonNullable<Clientship['caseworker']>) {
  if (contact !== null && /^\S+@\S+$/.test(contact))
    return (
      <Anchor href={`mailto:${contact}`} title={contact}>
        {name}
      </Anchor>
    )
  return (
    <>
      {name}
      {contact && <span className={classes.contact}>{contact}</span>}
    </>
  )
}

function StateNote({ clientship }: { readonly clientship: Clientship }) {
  const t = useTexts(clientshipTexts)
  const format = useFormat()
  const { state, startedOn, activatedOn, pause, endedOn, endReason } = clientship
  if (state === 'ended' && endedOn !== null)
    return (
      <span className={classes.note}>
        {endReason
          ? t.head.ended(t.endReasons[endReason], format.day(endedOn))
          : format.day(endedOn)}
      </span>
    )
  if (state === 'paused')
    return (
      <span className={classes.note}>
        {pause?.until ? t.head.until(format.day(pause.until)) : t.head.untilOpen}
      </span>
    )
  return <span className={classes.note}>{t.head.since(format.day(activatedOn ?? startedOn))}</span>
}

function NextStep({ clientship: { nextStep } }: { readonly clientship: Clientship }) {
  const t = useTexts(clientshipTexts).head
  const format = useFormat()
  return (
    <Fact term={t.nextStep} wide>
      {nextStep ? (
        <>
          <span>{nextStep.text}</span>
          <span className={classes.due}>
            <span className={classes.note}>
              {nextStep.on ? format.day(nextStep.on) : t.withoutDay}
            </span>
            {nextStep.on && <DueMark on={nextStep.on} />}
          </span>
        </>
      ) : (
        <span className={classes.missing}>{t.noNextStep}</span>
      )}
    </Fact>
  )
}

interface FactProps {
  readonly term: string
  readonly children: ReactNode
  /** Of the second rank. */
  readonly note?: boolean
  readonly wide?: boolean
}

function Fact({ term, children, note, wide }: FactProps) {
  return (
    <div className={classes.fact} data-note={note || undefined} data-wide={wide || undefined}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.value}>{children}</dd>
    </div>
  )
}
