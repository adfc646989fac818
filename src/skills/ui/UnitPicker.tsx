import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Locale } from '../../platform/shared/locale.ts'
import type { Requirement, Unit } from '../model.requirement.ts'
import { skillTexts } from '../texts/texts.ts'
import { catalogueQuery, type UnitKey } from './queries.skills.ts'
import classes from './Skills.module.css'

/** The name of a unit: the source names units in Finnish and Swedish. */
export const unitName = ({ name }: Pick<Unit, 'name'>, locale: Locale): string =>
  locale === 'sv' ? name.sv : name.fi

/** What a unit asks, in the language of the interface where the source has it; else in Finnish, and so it is marked. */
export function requirementWords(requirement: Requirement, locale: Locale) {
  const own = locale === 'fi' ? requirement.fi : requirement[locale]
  return own === null ? { text: requirement.fi, lang: 'fi' } : { text: own, lang: locale }
}

interface UnitPickerProps {
  readonly picked: UnitKey | undefined
  readonly onPick: (unit: UnitKey) => void
}

/** A qualification, then one of its units. */
export function UnitPicker({ picked, onPick }: UnitPickerProps) {
  const t = useTexts(skillTexts)
  const { locale } = useLocale()
  const query = useQuery(catalogueQuery)
  const [chosen, setChosen] = useState<string | null>(null)
  const qualification = chosen ?? picked?.qualification ?? null
  return (
    <Async query={query}>
      {(catalogue) => {
        const units = catalogue.find((one) => one.qualification === qualification)?.units ?? []
        return (
          <div className={classes.pick}>
            <CodeSelect
              label={t.qualification}
              codes={catalogue.map((one) => ({ code: one.qualification, name: one.name[locale] }))}
              value={qualification}
              onChange={setChosen}
            />
            <CodeSelect
              label={t.unit}
              codes={units.map((one) => ({ code: one.unit, name: unitName(one, locale) }))}
              value={picked?.qualification === qualification ? (picked?.unit ?? null) : null}
              disabled={qualification === null}
              onChange={(unit) =>
                unit !== null && qualification !== null && onPick({ qualification, unit })
              }
            />
          </div>
        )
      }}
    </Async>
  )
}
