import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { ClientSkills } from '../model.skills.ts'
import { skillTexts } from '../texts/texts.ts'
import { ConceptSkills } from './ConceptSkills.tsx'
import { skillsQuery, type UnitKey } from './queries.skills.ts'
import classes from './Skills.module.css'
import { UnitPicker, unitName } from './UnitPicker.tsx'
import { UnitView } from './UnitView.tsx'

interface SkillsProps {
  readonly clientId: ClientId
  readonly mayWrite: boolean
  readonly picked: UnitKey | undefined
  readonly onPick: (unit: UnitKey) => void
  readonly linkTo: (unit: UnitKey, text: string) => ReactNode
  readonly proposal: (unit: UnitKey) => ReactNode
}

/** The vocational skills of a client: a unit to look at, the units that were, and skills of ESCO. */
export function Skills({ clientId, mayWrite, picked, onPick, linkTo, proposal }: SkillsProps) {
  const t = useTexts(skillTexts)
  const query = useQuery(skillsQuery(clientId))
  return (
    <>
      <Section title={t.title}>
        <Text c="dimmed" mb="md">
          {t.lead}
        </Text>
        <UnitPicker picked={picked} onPick={onPick} />
        {picked === undefined && <Text c="dimmed">{t.noUnitsText}</Text>}
      </Section>
      {picked && <UnitView {...{ clientId, picked, mayWrite, proposal }} />}
      <Async query={query} skeleton="rows">
        {(skills) => (
          <>
            <Looked units={skills.units} linkTo={linkTo} />
            <ConceptSkills skills={skills} mayWrite={mayWrite} />
          </>
        )}
      </Async>
    </>
  )
}

interface LookedProps extends Pick<SkillsProps, 'linkTo'> {
  readonly units: ClientSkills['units']
}

/** The units that somebody has assessed or identified. */
function Looked({ units, linkTo }: LookedProps) {
  const t = useTexts(skillTexts)
  const { locale } = useLocale()
  const stateOf = ({ recognition }: ClientSkills['units'][number]) =>
    recognition === 'none' ? [] : [t.recognition.kinds[recognition]]
  return (
    <Section title={t.looked}>
      {units.length === 0 ? (
        <EmptyState title={t.noUnits}>{t.noUnitsText}</EmptyState>
      ) : (
        <ul className={classes.rows}>
          {units.map((unit) => (
            <li key={`${unit.qualification} ${unit.unit}`} className={classes.row}>
              {linkTo(unit, unitName(unit, locale))}
              <div className={classes.note}>
                {[t.metOf(unit.met, unit.requirements), ...stateOf(unit)].join(' · ')}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
