import { Alert, Text } from '@mantine/core'
import { IconEyeExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { GrantedRecord as Granted, RecordDemandId } from '../model.record-request.ts'
import { noteTexts } from '../texts/clientships.ts'
import { recordRequestTexts } from '../texts/record-requests.ts'
import { grantedRecordQuery } from './queries.record-requests.ts'

interface GrantedRecordProps {
  readonly demandId: RecordDemandId
  readonly back: ReactNode
  /** What is known, shown as on the page of a client. */
  readonly facts: (profile: NonNullable<Granted['profile']>) => ReactNode
}

/** The parts of a record that another organisation has granted, to read while the grant lasts. */
export function GrantedRecord({ demandId, back, facts }: GrantedRecordProps) {
  const t = useTexts(recordRequestTexts)
  const query = useQuery(grantedRecordQuery(demandId))
  return (
    <>
      <PageHeader title={query.data?.name ?? t.record} above={back} />
      <Async query={query}>{(record) => <Record record={record} facts={facts} />}</Async>
    </>
  )
}

interface RecordProps extends Pick<GrantedRecordProps, 'facts'> {
  readonly record: Granted
}

function Record({ record, facts }: RecordProps) {
  const t = useTexts(recordRequestTexts)
  const format = useFormat()
  const { from, until, birthYear, serviceLanguage, profile, notes, responsible } = record
  return (
    <>
      <Alert color="alert" icon={<IconEyeExclamation aria-hidden />} mb="md">
        {t.readOnly(format.name(from.name), format.instant(until))}
      </Alert>
      <DefinitionList
        items={[
          { term: t.born, value: birthYear },
          {
            term: t.language,
            value: serviceLanguage === null ? null : format.language(serviceLanguage),
          },
          ...(responsible === null
            ? []
            : [
                {
                  term: t.responsible,
                  value: [responsible.name, responsible.phone, responsible.email]
                    .filter((one) => one !== null)
                    .join(', '),
                },
                {
                  term: t.nextStep,
                  value: [
                    responsible.nextStep,
                    responsible.nextStepOn && format.day(responsible.nextStepOn),
                  ]
                    .filter((one) => one !== null)
                    .join(', '),
                },
              ]),
        ]}
      />
      {profile && <Section title={t.facts}>{facts(profile)}</Section>}
      {notes && (
        <Section title={t.notes}>
          <Notes notes={notes} />
        </Section>
      )}
    </>
  )
}

function Notes({ notes }: { readonly notes: NonNullable<Granted['notes']> }) {
  const t = useTexts(recordRequestTexts)
  const { kinds } = useTexts(noteTexts)
  if (notes.length === 0) return <Text c="dimmed">{t.noNotes}</Text>
  return notes.map(({ noteId, kind, on, text }) => (
    <Section key={noteId} title={kinds[kind]}>
      <Text c="dimmed" size="sm">
        <DayText day={on} />
      </Text>
      <Text maw="72ch">{text}</Text>
    </Section>
  ))
}
