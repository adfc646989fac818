import { Button, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { parseDay } from '../../platform/shared/days.ts'
import { type Assessor, assessors } from '../model.scale.ts'
import { type ClientUnit, gapsOf, type SkillStanding } from '../model.skills.ts'
import { skillTexts } from '../texts/texts.ts'
import { LevelSelect } from './LevelSelect.tsx'
import { type UnitKey, unitQuery, useSkillCommands } from './queries.skills.ts'
import { Recognition } from './Recognition.tsx'
import classes from './Skills.module.css'
import { requirementWords, unitName } from './UnitPicker.tsx'

interface UnitViewProps {
  readonly clientId: ClientId
  readonly picked: UnitKey
  readonly mayWrite: boolean
  /** How what is missing gets into a plan. */
  readonly proposal: (unit: UnitKey) => ReactNode
}

/** A unit as it stands for a client: what it asks and who says what, what is missing, how far its recognition is. */
export function UnitView({ clientId, picked, mayWrite, proposal }: UnitViewProps) {
  const query = useQuery(unitQuery(clientId, picked))
  return (
    <Async query={query} skeleton="rows">
      {(unit) => (
        <>
          <Assessing
            key={`${picked.qualification} ${picked.unit}`}
            {...{ clientId, unit, mayWrite }}
          />
          <Gaps unit={unit}>{mayWrite && proposal(picked)}</Gaps>
          <Recognition clientId={clientId} unit={unit} />
        </>
      )}
    </Async>
  )
}

const marks: Readonly<Record<SkillStanding, MarkedState>> = {
  met: 'met',
  not_met: 'not_met',
  said: 'waiting',
  unknown: 'unknown',
}

interface AssessingProps {
  readonly clientId: ClientId
  readonly unit: ClientUnit
  readonly mayWrite: boolean
}

const keyOf = (assessor: Assessor, number: number) => `${assessor} ${number}`

/** Each requirement with the two words on it; what is changed is saved together. */
function Assessing({ clientId, unit, mayWrite }: AssessingProps) {
  const t = useTexts(skillTexts)
  const format = useFormat()
  const { locale } = useLocale()
  const { assess } = useSkillCommands(clientId)
  const [changed, setChanged] = useState<Readonly<Record<string, string>>>({})
  const [on, setOn] = useState<string | null>(todayInFinland())
  const day = on === null ? undefined : parseDay(on)
  const { scale, qualification } = unit.unit
  const count = Object.keys(changed).length
  const { mutate, isPending } = useMutation({
    async mutationFn() {
      if (day === undefined) return
      for (const assessor of assessors) {
        const levels = unit.rows.flatMap(({ number }) => {
          const level = changed[keyOf(assessor, number)]
          if (level === undefined) return []
          const of = { of: 'requirement', qualification, unit: unit.unit.unit } as const
          return { ...of, requirement: number, level }
        })
        if (levels.length > 0) await assess({ assessor, observedOn: day, levels })
      }
    },
    onSuccess() {
      setChanged({})
      toastDone(t.saved)
    },
    onError: toastFailed,
  })
  const met = unit.rows.filter(({ standing }) => standing === 'met').length
  return (
    <Section title={unitName(unit.unit, locale)}>
      <Text c="dimmed" mb="sm">
        {[
          ...(unit.unit.credits === null ? [] : [t.credits(unit.unit.credits)]),
          t.metOf(met, unit.rows.length),
        ].join(' · ')}
      </Text>
      <ul className={classes.rows} aria-label={t.requirements}>
        {unit.rows.map((row) => {
          const words = requirementWords(row, locale)
          return (
            <li key={row.number} className={`${classes.row} ${classes.requirement}`}>
              <div className={classes.words}>
                <div lang={words.lang}>{words.text}</div>
                {words.lang !== locale && <div className={classes.note}>{t.onlyFinnish}</div>}
                <StateMark state={marks[row.standing]}>{t.standings[row.standing]}</StateMark>
              </div>
              {assessors.map((assessor) => {
                const said = row[assessor]
                const key = keyOf(assessor, row.number)
                return (
                  <LevelSelect
                    key={assessor}
                    label={t.assessors[assessor]}
                    aria-label={t.assessorOf(t.assessors[assessor], words.text)}
                    disabled={!mayWrite}
                    scale={scale}
                    level={changed[key] ?? said?.level ?? null}
                    description={
                      said === null
                        ? undefined
                        : t.said(said.recordedBy, format.day(said.observedOn))
                    }
                    onChoose={(level) => setChanged({ ...changed, [key]: level })}
                  />
                )
              })}
            </li>
          )
        })}
      </ul>
      {mayWrite && (
        <div className={classes.foot}>
          <DayInput label={t.observedOn} value={on} max={todayInFinland()} onChange={setOn} />
          <Button
            loading={isPending}
            disabled={count === 0 || day === undefined}
            onClick={() => mutate()}
          >
            {t.save(count)}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface GapsProps {
  readonly unit: ClientUnit
  readonly children: ReactNode
}

/** What is missing of the unit, and the way into the plan. */
function Gaps({ unit, children }: GapsProps) {
  const t = useTexts(skillTexts)
  const { locale } = useLocale()
  const gaps = gapsOf(unit)
  return (
    <Section title={t.gaps}>
      {gaps.length === 0 ? (
        <StateMark state="met">{t.noGaps}</StateMark>
      ) : (
        <>
          <Text c="dimmed">{t.gapCount(gaps.length, unit.rows.length)}</Text>
          <ul>
            {gaps.map((row) => {
              const words = requirementWords(row, locale)
              return (
                <li key={row.number}>
                  <span lang={words.lang}>{words.text}</span>{' '}
                  <StateMark state={marks[row.standing]}>{t.standings[row.standing]}</StateMark>
                </li>
              )
            })}
          </ul>
          {children}
        </>
      )}
    </Section>
  )
}
