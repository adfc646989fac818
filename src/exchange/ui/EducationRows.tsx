import { Text } from '@mantine/core'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import { type Day, parseDay } from '../../platform/shared/days.ts'
import { findText } from '../../platform/shared/texts.ts'
import { isInstitutionCode } from '../koski/model.institution-code.ts'
import type { EducationPreview, PreviewRow, RowStanding } from '../model.education-import.ts'
import { educationTexts } from '../texts/education.ts'
import classes from './EducationImport.module.css'

const marks: Readonly<Record<RowStanding, MarkedState>> = {
  new: 'open',
  known: 'met',
  conflict: 'unknown',
  not_a_fact: 'ended',
}

function Standing({ standing }: { readonly standing: RowStanding }) {
  const t = useTexts(educationTexts)
  return <StateMark state={marks[standing]}>{t.standings[standing]}</StateMark>
}

type TestRow = EducationPreview['languageTests'][number]

/** What a document says, and what bringing each row would do. */
export function EducationRows({ preview }: { readonly preview: EducationPreview }) {
  const t = useTexts(educationTexts)
  return (
    <>
      <Rows title={t.studies} rows={preview.studies} />
      <Rows title={t.degrees} rows={preview.degrees} />
      <Rows title={t.tests} rows={preview.languageTests} />
      <Section title={t.unknown}>
        <UnknownParts parts={preview.unknown} />
      </Section>
    </>
  )
}

interface RowsProps {
  readonly title: string
  readonly rows: readonly (PreviewRow | TestRow)[]
}

function Rows({ title, rows }: RowsProps) {
  const t = useTexts(educationTexts)
  return (
    <Section title={title}>
      {rows.length === 0 ? (
        <Text c="dimmed">{t.none}</Text>
      ) : (
        <ul className={classes.rows}>
          {/* The rows of one document never move, so their places tell them apart. */}
          {[...rows.entries()].map(([place, row]) => (
            <li key={place} className={classes.row}>
              <Row row={row} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Row({ row }: { readonly row: PreviewRow | TestRow }) {
  const t = useTexts(educationTexts)
  const format = useFormat()
  const day = (text: string) => format.day((parseDay(text) ?? text) as Day)
  const period = [row.start, row.end].map((one) => (one === null ? '' : day(one))).join(' – ')
  const named = (institution: string) =>
    isInstitutionCode(institution) ? t.institutionCode(institution) : institution
  // A grade below the lowest of a test is written as one word with its number (alle1, alle3, alle5).
  const gradeOf = (grade: string) => {
    const lowest = /^alle(\d)$/.exec(grade)?.[1]
    return lowest === undefined ? grade : t.below(lowest)
  }
  const said = [
    row.institution === null ? null : named(row.institution),
    row.start === null && row.end === null ? null : period.trim(),
    row.state === null ? t.noState : t.states[row.state],
    row.confirmedOn === null ? null : t.confirmed(day(row.confirmedOn)),
  ].filter((text) => text !== null)
  return (
    <>
      <div className={classes.head}>
        <span className={classes.title}>{row.title}</span>
        {'standing' in row && <Standing standing={row.standing} />}
      </div>
      <div className={classes.note}>{said.join(' · ')}</div>
      {'skills' in row && (
        <ul className={classes.skills}>
          {row.skills.map((skill) => (
            <li key={skill.skill} className={classes.head}>
              <span>
                {findText(t.skills, skill.skill) ?? skill.skill}:{' '}
                {skill.cefr ?? gradeOf(skill.grade)}
                {skill.cefr !== null && skill.cefr !== skill.grade && ` (${skill.grade})`}
              </span>
              <Standing standing={skill.standing} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

/** Parts of a document that were not understood: where, why, and how they begin. */
export function UnknownParts({ parts }: { readonly parts: EducationPreview['unknown'] }) {
  const t = useTexts(educationTexts)
  if (parts.length === 0) return <StateMark state="met">{t.nothingUnknown}</StateMark>
  return (
    <>
      <Text c="dimmed" size="sm">
        {t.unknownText}
      </Text>
      <ul className={classes.rows}>
        {parts.map(({ path, reason, detail, value }) => (
          <li key={`${path} ${reason}`} className={classes.row}>
            <div>
              {t.reasons[reason]}
              {detail !== undefined && `: ${detail}`}
            </div>
            <div className={classes.code}>{path}</div>
            <div className={classes.code}>{value}</div>
          </li>
        ))}
      </ul>
    </>
  )
}
