import { Select, Stack, Text } from '@mantine/core'
import { isFactKey } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { ImportRow } from '../model.import.row.ts'
import type { ReferralImport } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'

interface ImportRowCentreProps {
  readonly row: ImportRow
  readonly centres: ReferralImport['centres']
  /** Left out where nothing is decided any more. */
  readonly onCentre: ((organisationId: string) => void) | undefined
}

/** Where the person of a row goes, and what the criteria of every centre say. */
export function ImportRowCentre({ row, centres, onCentre }: ImportRowCentreProps) {
  const t = useTexts(importTexts)
  const format = useFormat()
  const words = factWords(useLocale().locale)
  const { toOrganisationId: to } = row
  const nameOf = (id: string) => {
    const centre = centres.find((one) => one.organisationId === id)
    return centre === undefined ? '' : format.name(centre.name)
  }
  if (row.state === 'sent') return null
  // What keeps the row from being sent comes first: of it alone is spoken.
  if (row.state === 'faulty' || row.state === 'skipped')
    return <span>{to === null ? '' : nameOf(to)}</span>
  return (
    <Stack gap={4}>
      {onCentre === undefined ? (
        <span>{to === null ? '' : nameOf(to)}</span>
      ) : (
        <Select
          size="xs"
          maw="16rem"
          aria-label={t.preview.centreOf(`${row.familyName} ${row.givenNames}`)}
          placeholder={t.preview.centreMissing}
          data={centres.map(({ organisationId: id, name }) => ({
            value: id,
            label: format.name(name),
          }))}
          value={to}
          onChange={(id) => id !== null && onCentre(id)}
          allowDeselect={false}
        />
      )}
      <div className={classes.verdicts}>
        {row.verdicts.map(({ organisationId: id, outcome, facts }) => {
          const named = facts
            .filter(isFactKey)
            .map((fact) => words.name(fact))
            .join(', ')
          return (
            <div key={id}>
              <StateMark state={outcome}>
                {nameOf(id)}: {t.outcomes[outcome].toLowerCase()}
              </StateMark>
              {outcome !== 'met' && named !== '' && (
                <Text size="xs" className={classes.quiet}>
                  {outcome === 'not_met' ? t.because(named) : t.missing(named)}
                </Text>
              )}
            </div>
          )
        })}
      </div>
    </Stack>
  )
}
