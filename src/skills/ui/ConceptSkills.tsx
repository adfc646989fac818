import { SegmentedControl, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { findText } from '../../platform/shared/texts.ts'
import type { Concept } from '../model.concept.ts'
import { type Assessor, assessors } from '../model.scale.ts'
import type { ClientSkills } from '../model.skills.ts'
import { skillTexts } from '../texts/texts.ts'
import { ConceptSearch } from './ConceptSearch.tsx'
import { LevelSelect } from './LevelSelect.tsx'
import { useSkillCommands } from './queries.skills.ts'
import classes from './Skills.module.css'

interface ConceptSkillsProps {
  readonly skills: ClientSkills
  readonly mayWrite: boolean
}

/** Skills of ESCO: those of the client, and a search that adds to them. */
export function ConceptSkills({ skills, mayWrite }: ConceptSkillsProps) {
  const t = useTexts(skillTexts)
  const { clientId, concepts } = skills
  const [assessor, setAssessor] = useState<Assessor>('self')
  return (
    <Section title={t.esco.title}>
      {concepts.length === 0 && <Text c="dimmed">{t.esco.empty}</Text>}
      <ul className={classes.rows}>
        {concepts.map((concept) => (
          <li key={concept.conceptId} className={classes.concept}>
            <ConceptRow {...{ clientId, concept, assessor, mayWrite }} said={concept} />
          </li>
        ))}
      </ul>
      {mayWrite && (
        <>
          <Text size="sm" fw={550} mt="md" id="esco-assessor">
            {t.esco.assessor}
          </Text>
          <SegmentedControl
            aria-labelledby="esco-assessor"
            data={assessors.map((value) => ({ value, label: t.assessors[value] }))}
            value={assessor}
            onChange={(value) => setAssessor(assessors.find((one) => one === value) ?? 'self')}
          />
          <ConceptSearch known={concepts.map(({ conceptId }) => conceptId)}>
            {(hit) => (
              <ConceptRow
                {...{ clientId, concept: hit, assessor, mayWrite: true, found: hit.found }}
              />
            )}
          </ConceptSearch>
        </>
      )}
      <Text size="xs" c="dimmed" mt="md">
        {t.esco.notice}
      </Text>
    </Section>
  )
}

interface ConceptRowProps {
  readonly clientId: ClientId
  readonly concept: Concept
  readonly assessor: Assessor
  readonly mayWrite: boolean
  readonly said?: ClientSkills['concepts'][number]
  /** The label that was found, where it is not the preferred one. */
  readonly found?: string
}

/** One skill, and how well the client has it; a choice is saved at once. */
function ConceptRow({ clientId, concept, assessor, mayWrite, said, found }: ConceptRowProps) {
  const t = useTexts(skillTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const { assess } = useSkillCommands(clientId)
  const label = concept.label[locale]
  const levelTexts: Readonly<Record<string, string>> = t.levels.help
  const { mutate, isPending } = useMutation({
    mutationFn: (level: string) =>
      assess({
        ...{ assessor, observedOn: todayInFinland() },
        levels: [{ of: 'concept', conceptId: concept.conceptId, level }],
      }),
    onSuccess: () => toastDone(t.saved),
    onError: toastFailed,
  })
  const words = assessors.flatMap((one) => {
    const word = said?.[one]
    if (word === undefined || word === null) return []
    const level = findText(levelTexts, word.level) ?? word.level
    return `${t.assessors[one]}: ${level}, ${t.said(word.recordedBy, format.day(word.observedOn))}`
  })
  return (
    <>
      <div className={classes.words}>
        <div>{label}</div>
        <div className={classes.note}>
          {[
            t.esco.kinds[concept.kind],
            ...(found && found !== label ? [found] : []),
            ...words,
          ].join(' · ')}
        </div>
      </div>
      {mayWrite && (
        <LevelSelect
          aria-label={t.esco.level(label)}
          disabled={isPending}
          scale="help"
          level={said?.[assessor]?.level ?? null}
          onChoose={mutate}
        />
      )}
    </>
  )
}
