import { Box, Input } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { readUnitKey, unitKeyText } from '../model.requirement.ts'
import { skillTexts } from '../texts/texts.ts'
import { ChosenList } from './ChosenList.tsx'
import { catalogueQuery } from './queries.skills.ts'
import classes from './Skills.module.css'
import { UnitPicker, unitName } from './UnitPicker.tsx'

/** Gives the name of a unit and its qualification; until the catalogue has come, and of what it does not know, the key. */
function useUnitNames() {
  const { locale } = useLocale()
  const { data } = useQuery(catalogueQuery)
  return (text: string) => {
    const key = readUnitKey(text)
    const of = data?.find(({ qualification }) => qualification === key?.qualification)
    const unit = of?.units.find((one) => one.unit === key?.unit)
    return of === undefined || unit === undefined
      ? text
      : `${unitName(unit, locale)} (${of.name[locale]})`
  }
}

/** The names of units, one after the other. */
export function UnitNames({ units }: { readonly units: readonly string[] }) {
  return units.map(useUnitNames()).join(', ')
}

interface UnitsFieldProps {
  readonly label: string
  /** The chosen ones, each as qualification:unit. */
  readonly value: readonly string[]
  readonly onChange: (units: string[]) => void
  readonly error?: string | undefined
}

/** Units of qualifications, any of them. */
export function UnitsField({ label, value, onChange, error }: UnitsFieldProps) {
  const t = useTexts(skillTexts).choosing
  const id = useId()
  const nameOf = useUnitNames()
  return (
    <Box role="group" aria-labelledby={id}>
      <Input.Label id={id} component="div">
        {label}
      </Input.Label>
      <ChosenList
        items={value.map((unit) => ({ key: unit, name: nameOf(unit) }))}
        empty={t.noUnits}
        onRemove={({ key }) => onChange(value.filter((unit) => unit !== key))}
      />
      <div className={classes.picking}>
        <UnitPicker
          picked={undefined}
          onPick={(unit) => {
            const text = unitKeyText(unit)
            if (!value.includes(text)) onChange([...value, text])
          }}
        />
      </div>
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </Box>
  )
}
