import { Button } from '@mantine/core'
import { IconMessageLanguage, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { CodesField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { languageCodes } from '../../platform/shared/iso-codes.ts'
import {
  type Interpreter,
  interpreterContentSchema,
  interpreterSchema,
} from '../model.interpreter.ts'
import { settingDaySchema } from '../model.setting.ts'
import { roomTexts, settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { interpretersQuery, useInterpreterCommands } from './queries.rooms.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { EditButton, PastRows, SettingRow, SettingRows } from './SettingRows.tsx'

/** The interpreters of the area with their languages. */
export function InterpretersPage() {
  const t = useTexts(roomTexts).interpreters
  const format = useFormat()
  const query = useQuery(interpretersQuery)
  const [opened, setOpened] = useState<Interpreter | 'new' | undefined>()
  const row = (one: Interpreter) => (
    <SettingRow
      key={one.interpreterId}
      title={one.name}
      detail={[one.languages.map(format.language).join(', '), one.phone, one.email]
        .filter(Boolean)
        .join(' · ')}
      quiet={isClosed(one.closedOn)}
      actions={
        <>
          <ClosingMark closedOn={one.closedOn} />
          <EditButton name={one.name} onClick={() => setOpened(one)} />
        </>
      }
    />
  )
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('new')}>
            {t.add}
          </Button>
        }
      />
      <Async query={query} skeleton="rows">
        {(all) => {
          const past = all.filter(({ closedOn }) => isClosed(closedOn))
          return (
            <>
              {all.length === past.length ? (
                <EmptyState title={t.none} icon={IconMessageLanguage}>
                  {t.noneText}
                </EmptyState>
              ) : (
                <SettingRows label={t.title}>
                  {all.filter(({ closedOn }) => !isClosed(closedOn)).map(row)}
                </SettingRows>
              )}
              {past.length > 0 && (
                <PastRows title={t.past}>
                  <SettingRows label={t.past}>{past.map(row)}</SettingRows>
                </PastRows>
              )}
            </>
          )
        }}
      </Async>
      {opened && (
        <InterpreterDialog
          interpreter={opened === 'new' ? undefined : opened}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

const contentSchema = interpreterContentSchema.extend({ closedOn: settingDaySchema.nullable() })

interface InterpreterDialogProps {
  readonly interpreter: Interpreter | undefined
  readonly onClose: () => void
}

function InterpreterDialog({ interpreter, onClose }: InterpreterDialogProps) {
  const t = useTexts(settingsTexts)
  const i = useTexts(roomTexts).interpreters
  const format = useFormat()
  const { add, save } = useInterpreterCommands()
  return (
    <RecordDialog
      title={interpreter ? t.editOf(interpreter.name) : i.add}
      schema={contentSchema}
      empty={{ name: '', languages: [], phone: null, email: null, closedOn: null }}
      edited={
        interpreter && {
          row: interpreter,
          contentOf: ({ name, languages, phone, email, closedOn }) => ({
            ...{ name, languages, phone, email, closedOn },
          }),
          rowSchema: interpreterSchema,
          fields: [
            { name: 'name', label: t.name },
            {
              name: 'languages',
              label: i.languages,
              show: (codes) => (codes as string[]).map(format.language).join(', '),
            },
            { name: 'phone', label: i.phone },
            { name: 'email', label: i.email },
            { name: 'closedOn', label: t.closedOn, show: (day) => <DayText day={day as Day} /> },
          ],
        }
      }
      save={({ closedOn, ...content }, version) =>
        interpreter
          ? save({ ...content, closedOn, interpreterId: interpreter.interpreterId, version })
          : add(content)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField form={form} name="name" label={t.name} required />
          <CodesField
            form={form}
            name="languages"
            label={i.languages}
            codes={languageCodes.map((code) => ({ code, name: format.language(code) }))}
            required
          />
          <TextField form={form} name="phone" label={i.phone} inputMode="tel" />
          <TextField form={form} name="email" label={i.email} inputMode="email" />
          {interpreter && (
            <DayField
              form={form}
              name="closedOn"
              label={t.closedOn}
              description={t.closedOnHint}
              maw="24rem"
            />
          )}
        </>
      )}
    </RecordDialog>
  )
}
