import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ImportRow } from '../model.import.row.ts'
import type { RowDecision } from '../model.import.ts'
import { problemText } from '../texts/import-words.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'

/** Of no matter while something else keeps the row from being sent. */
const ofCentre: readonly string[] = ['centreOpen', 'criteriaOpen', 'criteriaNotMet']

interface ImportRowPersonProps {
  readonly row: ImportRow
  /** Left out where nothing is decided any more. */
  readonly onPerson: ((person: NonNullable<RowDecision['person']> | null) => void) | undefined
}

/** What is to be noticed of a row, and who of the known people it may mean. */
export function ImportRowPerson({ row, onPerson }: ImportRowPersonProps) {
  const t = useTexts(importTexts).preview
  const { locale } = useLocale()
  const { candidates, person, problems } = row
  const choices = useRef<HTMLDivElement>(null)
  const before = useRef(person)
  // What was pressed is gone: the keyboard goes on at what stands in its place.
  useEffect(() => {
    if (before.current !== person && document.activeElement === document.body)
      choices.current?.querySelector('button')?.focus()
    before.current = person
  }, [person])
  const isAsked = problems.some(({ code }) => code === 'knownPerson' || code === 'likeAnotherRow')
  const same =
    person !== null && person !== 'another'
      ? candidates.find((one) => one.clientId === person.clientId)
      : undefined
  const shown = problems.filter(
    ({ code }) =>
      (person === null || (code !== 'knownPerson' && code !== 'likeAnotherRow')) &&
      (row.state !== 'faulty' || !ofCentre.includes(code)),
  )
  return (
    <>
      <ul className={classes.problems}>
        {shown.map((problem) => (
          <li key={`${problem.code} ${problem.field}`}>{problemText(problem, locale)}</li>
        ))}
        {same !== undefined && (
          <li>{t.sameAs(`${same.familyName} ${same.givenNames}`, same.clientNumber)}</li>
        )}
        {person === 'another' && isAsked && <li>{t.isAnother}</li>}
      </ul>
      {onPerson !== undefined && isAsked && row.state !== 'faulty' && (
        <div ref={choices} className={person === null ? classes.question : undefined}>
          {person === null ? (
            <>
              {candidates.map(({ clientId, clientNumber, familyName, givenNames, ...one }) => (
                <Group key={clientId} gap="xs">
                  <span>
                    {t.candidate(
                      `${familyName} ${givenNames}`,
                      clientNumber,
                      one.birthYear === null ? '' : String(one.birthYear),
                    )}
                    : {one.reasons.includes('hetu') ? t.byHetu : t.byName}
                  </span>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => onPerson({ clientId })}
                    aria-label={t.sameAs(`${familyName} ${givenNames}`, clientNumber)}
                  >
                    {t.same}
                  </Button>
                </Group>
              ))}
              <Group>
                <Button size="compact-sm" variant="default" onClick={() => onPerson('another')}>
                  {t.another}
                </Button>
              </Group>
            </>
          ) : (
            <Button size="compact-sm" variant="subtle" onClick={() => onPerson(null)}>
              {t.change}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
