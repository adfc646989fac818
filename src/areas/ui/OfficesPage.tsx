import { Button, Text } from '@mantine/core'
import { IconBuilding, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type Municipality, type Office, officeContentSchema, officeSchema } from '../model.area.ts'
import { settingDaySchema } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { ClosingMark, isClosed } from './ClosingMark.tsx'
import { NameFields } from './NameFields.tsx'
import { useArea, useAreaCommands, useMunicipalities } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { RoomSection } from './RoomSection.tsx'
import { EditButton, SettingRow, SettingRows } from './SettingRows.tsx'
import { showNames } from './ThreeNames.tsx'

/** The offices of the area, with their municipality. */
export function OfficesPage() {
  const t = useTexts(settingsTexts)
  const { locale } = useLocale()
  const area = useArea()
  const municipalities = useMunicipalities()
  const [opened, setOpened] = useState<Office | 'new' | undefined>()
  const add = area.data?.mayWrite && municipalities.data && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setOpened('new')}>
      {t.offices.add}
    </Button>
  )
  return (
    <>
      <PageHeader title={t.offices.title} description={t.offices.description} actions={add} />
      <Async query={area} skeleton="rows">
        {({ offices, mayWrite }) => (
          <Async query={municipalities} skeleton="rows">
            {(all) =>
              offices.length === 0 ? (
                <EmptyState title={t.offices.empty} icon={IconBuilding}>
                  {t.offices.emptyText}
                </EmptyState>
              ) : (
                <>
                  <SettingRows label={t.offices.title}>
                    {offices.map((office) => (
                      <SettingRow
                        key={office.officeId}
                        title={office.name[locale]}
                        detail={nameOf(all, office.municipalityCode)?.[locale]}
                        quiet={isClosed(office.closedOn)}
                        actions={
                          <>
                            <ClosingMark closedOn={office.closedOn} />
                            {mayWrite && (
                              <EditButton
                                name={office.name[locale]}
                                onClick={() => setOpened(office)}
                              />
                            )}
                          </>
                        }
                      />
                    ))}
                  </SettingRows>
                  <RoomSection offices={offices} mayWrite={mayWrite} />
                  {!mayWrite && (
                    <Text c="dimmed" mt="sm">
                      {t.readOnly}
                    </Text>
                  )}
                </>
              )
            }
          </Async>
        )}
      </Async>
      {opened && municipalities.data && area.data && (
        <OfficeDialog
          office={opened === 'new' ? undefined : opened}
          municipalities={municipalities.data}
          areaId={area.data.areaId}
          onClose={() => setOpened(undefined)}
        />
      )}
    </>
  )
}

const nameOf = (municipalities: readonly Municipality[], code: string) =>
  municipalities.find((one) => one.municipalityCode === code)?.name

const contentSchema = officeContentSchema.extend({ closedOn: settingDaySchema.nullable() })

interface OfficeDialogProps {
  readonly office: Office | undefined
  readonly municipalities: readonly Municipality[]
  readonly areaId: string
  readonly onClose: () => void
}

function OfficeDialog({ office, municipalities, areaId, onClose }: OfficeDialogProps) {
  const t = useTexts(settingsTexts)
  const { locale } = useLocale()
  const { addOffice, saveOffice } = useAreaCommands()
  // Of an area with one municipality it is the one that is meant.
  const own = municipalities.filter((one) => one.employmentAreaCode === areaId)
  return (
    <RecordDialog
      title={office ? t.editOf(office.name[locale]) : t.offices.add}
      schema={contentSchema}
      empty={{
        name: { fi: '', sv: '', en: '' },
        municipalityCode: own.length === 1 ? (own[0]?.municipalityCode ?? '') : '',
        closedOn: null,
      }}
      edited={
        office && {
          row: office,
          contentOf: ({ name, municipalityCode, closedOn }) => ({
            name,
            municipalityCode,
            closedOn,
          }),
          rowSchema: officeSchema,
          fields: [
            { name: 'name', label: t.name, show: showNames },
            {
              name: 'municipalityCode',
              label: t.offices.municipality,
              show: (code) => nameOf(municipalities, String(code))?.[locale],
            },
            { name: 'closedOn', label: t.closedOn, show: (day) => <DayText day={day as Day} /> },
          ],
        }
      }
      save={({ closedOn, ...content }, version) =>
        office
          ? saveOffice({ ...content, closedOn, officeId: office.officeId, version })
          : addOffice(content)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <NameFields form={form} name="name" legend={t.name} />
          <CodeField
            form={form}
            name="municipalityCode"
            label={t.offices.municipality}
            codes={municipalities.map(({ municipalityCode, name }) => ({
              code: municipalityCode,
              name: name[locale],
            }))}
            required
            maw="20rem"
          />
          {office && (
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
