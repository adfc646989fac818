import { Button } from '@mantine/core'
import { IconDoor, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, DayField, NumberField, TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { Office } from '../model.area.ts'
import { type Room, roomContentSchema, roomSchema } from '../model.room.ts'
import { settingDaySchema } from '../model.setting.ts'
import { roomTexts, settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { roomsQuery, useRoomCommands } from './queries.rooms.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { EditButton, PastRows, SettingRow, SettingRows } from './SettingRows.tsx'

interface RoomSectionProps {
  readonly offices: readonly Office[]
  readonly mayWrite: boolean
}

/** The rooms of the offices. */
export function RoomSection({ offices, mayWrite }: RoomSectionProps) {
  const t = useTexts(roomTexts).rooms
  const format = useFormat()
  const query = useQuery(roomsQuery)
  const [opened, setOpened] = useState<Room | 'new' | undefined>()
  const nameOf = (officeId: string) => {
    const office = offices.find((one) => one.officeId === officeId)
    return office ? format.name(office.name) : ''
  }
  const row = (room: Room) => (
    <SettingRow
      key={room.roomId}
      title={room.name}
      detail={t.detail(nameOf(room.officeId), format.number(room.seats))}
      quiet={isClosed(room.closedOn)}
      actions={
        <>
          <ClosingMark closedOn={room.closedOn} />
          {mayWrite && <EditButton name={room.name} onClick={() => setOpened(room)} />}
        </>
      }
    />
  )
  return (
    <Section
      title={t.title}
      actions={
        mayWrite && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t.add}
          </Button>
        )
      }
    >
      <Async query={query} skeleton="rows">
        {(rooms) => {
          const past = rooms.filter(({ closedOn }) => isClosed(closedOn))
          return (
            <>
              {rooms.length === past.length ? (
                <EmptyState title={t.none} icon={IconDoor}>
                  {t.noneText}
                </EmptyState>
              ) : (
                <SettingRows label={t.title}>
                  {rooms.filter(({ closedOn }) => !isClosed(closedOn)).map(row)}
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
        <RoomDialog
          room={opened === 'new' ? undefined : opened}
          offices={offices}
          onClose={() => setOpened(undefined)}
        />
      )}
    </Section>
  )
}

const contentSchema = roomContentSchema.extend({ closedOn: settingDaySchema.nullable() })

interface RoomDialogProps {
  readonly room: Room | undefined
  readonly offices: readonly Office[]
  readonly onClose: () => void
}

function RoomDialog({ room, offices, onClose }: RoomDialogProps) {
  const t = useTexts(settingsTexts)
  const r = useTexts(roomTexts).rooms
  const format = useFormat()
  const { add, save } = useRoomCommands()
  const codes = offices
    .filter(({ closedOn, officeId }) => !isClosed(closedOn) || officeId === room?.officeId)
    .map(({ officeId, name }) => ({ code: officeId, name: format.name(name) }))
  return (
    <RecordDialog
      title={room ? t.editOf(room.name) : r.add}
      schema={contentSchema}
      empty={{ officeId: null, name: '', seats: null, closedOn: null }}
      edited={
        room && {
          row: room,
          contentOf: ({ officeId, name, seats, closedOn }) => ({ officeId, name, seats, closedOn }),
          rowSchema: roomSchema,
          fields: [
            { name: 'name', label: t.name },
            {
              name: 'officeId',
              label: r.office,
              show: (id) => codes.find(({ code }) => code === id)?.name,
            },
            { name: 'seats', label: r.seats },
            { name: 'closedOn', label: t.closedOn, show: (day) => <DayText day={day as Day} /> },
          ],
        }
      }
      save={({ closedOn, ...content }, version) =>
        room ? save({ ...content, closedOn, roomId: room.roomId, version }) : add(content)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextField form={form} name="name" label={t.name} description={r.nameHint} required />
          <CodeField form={form} name="officeId" label={r.office} codes={codes} required />
          <NumberField form={form} name="seats" label={r.seats} required maw="10rem" />
          {room && (
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
