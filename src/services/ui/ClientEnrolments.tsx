import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { ClientEnrolments as Rows } from '../model.enrolment.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { EnrolmentMark, useGroundWords } from './EnrolmentMark.tsx'
import classes from './Group.module.css'
import { clientEnrolmentsQuery } from './queries.enrolments.ts'
import { useReasonWords } from './reason-words.ts'
import { ToldOfClient } from './ToldOfClient.tsx'

interface ClientEnrolmentsProps {
  readonly clientId: ClientId
  /** The service's name as the way to its group. */
  readonly link: (enrolment: Rows[number], name: string) => ReactNode
}

/** The groups in which a client is, was or waits for a seat. */
export function ClientEnrolments({ clientId, link }: ClientEnrolmentsProps) {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  const ground = useGroundWords()
  const reasonOf = useReasonWords()
  const query = useQuery(clientEnrolmentsQuery(clientId))
  return (
    <Section title={t.client.title}>
      <Async query={query}>
        {(rows) =>
          rows.length === 0 ? (
            <p className={classes.note}>{t.client.none}</p>
          ) : (
            <ul className={classes.rows} aria-label={t.client.title}>
              {rows.map((row) => (
                <li key={row.enrolmentId} className={classes.enrolment}>
                  <div className={classes.person}>
                    {link(row, format.name(row.service))}
                    <span className={classes.note}>
                      {t.lead(
                        format.name(row.organisation.name),
                        format.day(row.startsOn),
                        format.day(row.endsOn),
                      )}
                      {row.queue !== null &&
                        ` · ${ground(row.queue, t.joined(format.day(dayOfInstant(row.joinedAt))))}`}
                      {row.reason !== null && ` · ${reasonOf(row.reason)}`}
                    </span>
                    <ToldOfClient told={row.told} />
                  </div>
                  <EnrolmentMark enrolment={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Async>
    </Section>
  )
}
