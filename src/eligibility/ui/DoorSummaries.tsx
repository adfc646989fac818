import { useMemo } from 'react'
import type { Profile } from '../../clients/model.facts.profile.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { judgeProfile, redactTrace } from '../model.trace.ts'
import { doorTexts } from '../texts/doors.ts'
import { traceWords } from '../texts/trace-words.ts'
import classes from './DoorSummaries.module.css'
import type { Door } from './door-context.ts'
import { VerdictWords } from './VerdictWords.tsx'

interface DoorSummariesProps {
  readonly doors: readonly Door[]
  readonly profile: Profile
  readonly on: Day
  readonly supportNeeds: boolean
}

/** Each centre with its verdict in a sentence. */
export function DoorSummaries({ doors, profile, on, supportNeeds }: DoorSummariesProps) {
  const t = useTexts(doorTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const words = useMemo(() => traceWords(locale), [locale])
  return (
    <dl className={classes.doors}>
      {doors.map(({ organisationId, name, criteria }) => {
        const trace =
          criteria &&
          redactTrace(judgeProfile(criteria.tree, profile, on), {
            supportNeeds,
            municipality: true,
          })
        return (
          <div key={organisationId} className={classes.door}>
            <dt className={classes.name}>{format.name(name)}</dt>
            <dd className={classes.verdict}>
              {trace ? <VerdictWords trace={trace} words={words} /> : t.noCriteria}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
