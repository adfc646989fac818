import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { factWords } from '../../clients/texts/fact-words.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { OfferingId } from '../../services/model.offering.ts'
import type { Learned } from '../model.level-test.ts'
import { attendanceTexts } from '../texts/texts.ts'
import classes from './GroupAttendance.module.css'
import { LevelTestDialog } from './LevelTestDialog.tsx'
import { levelTestsQuery } from './queries.attendance.ts'
import { useLearnedWords } from './useLearnedFigures.ts'

/** What a group learned of languages by its tests, and the way to record one. */
export function LevelTests({ offeringId }: { readonly offeringId: OfferingId }) {
  const t = useTexts(attendanceTexts).tests
  const query = useQuery(levelTestsQuery(offeringId))
  const [recording, setRecording] = useState(false)
  const { data } = query
  return (
    <Section
      title={t.title}
      actions={
        data !== undefined &&
        data.testable.length > 0 && (
          <Button variant="default" onClick={() => setRecording(true)}>
            {t.record}
          </Button>
        )
      }
    >
      <Async query={query}>
        {({ learned }) =>
          learned.length === 0 ? (
            <p className={classes.note}>{t.none}</p>
          ) : (
            <ul className={classes.groups}>
              {learned.map((one) => (
                <LearnedLine key={one.key} learned={one} />
              ))}
            </ul>
          )
        }
      </Async>
      {recording && data !== undefined && (
        <LevelTestDialog offeringId={offeringId} tests={data} onClose={() => setRecording(false)} />
      )}
    </Section>
  )
}

function LearnedLine({ learned }: { readonly learned: Learned }) {
  const { locale } = useLocale()
  const { change, counts } = useLearnedWords()(learned)
  return (
    <li>
      <strong>{factWords(locale).name(learned.key)}</strong>
      <span>{change}</span>
      <span className={classes.note}>{counts}</span>
    </li>
  )
}
