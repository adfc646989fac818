import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import type { Trace } from '../../eligibility/model.trace.schema.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { OfferingId } from '../model.offering.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import classes from './Group.module.css'
import { intakeTraceQuery } from './queries.enrolments.ts'

interface IntakeTraceProps {
  readonly offeringId: OfferingId
  readonly clientId: ClientId
  readonly entry: (trace: Trace) => ReactNode
}

/** Why the list says so of somebody: fetched when it is opened, for it is read of few. */
export function IntakeTrace({ offeringId, clientId, entry }: IntakeTraceProps) {
  const t = useTexts(enrolmentTexts).intake
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={classes.why} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t.why}</summary>
      {isOpen && <Opened {...{ offeringId, clientId, entry }} />}
    </details>
  )
}

function Opened({ offeringId, clientId, entry }: IntakeTraceProps) {
  const t = useTexts(enrolmentTexts).intake
  const query = useQuery(intakeTraceQuery(offeringId, clientId))
  return (
    <Async query={query}>
      {({ trace }) =>
        trace === null ? <p className={classes.note}>{t.noVerdict}</p> : entry(trace)
      }
    </Async>
  )
}
