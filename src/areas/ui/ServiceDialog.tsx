import { Text } from '@mantine/core'
import { z } from 'zod'
import { DayText } from '../../platform/browser/Format.tsx'
import { DayField } from '../../platform/browser/form/fields.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type Service, serviceSchema } from '../model.centre.ts'
import { nameSchema, type OrganisationId, settingDaySchema } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { NameFields } from './NameFields.tsx'
import { useCentreCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { showNames } from './ThreeNames.tsx'

const contentSchema = z.strictObject({ name: nameSchema, closedOn: settingDaySchema.nullable() })

interface ServiceDialogProps {
  readonly organisationId: OrganisationId
  readonly service: Service | undefined
  readonly onClose: () => void
}

/** Adds, renames or closes a service. Its code stays, because criteria name it. */
export function ServiceDialog({ organisationId, service, onClose }: ServiceDialogProps) {
  const t = useTexts(settingsTexts)
  const { locale } = useLocale()
  const { addService, saveService } = useCentreCommands(organisationId)
  return (
    <RecordDialog
      title={service ? t.editOf(service.name[locale]) : t.services.add}
      schema={contentSchema}
      empty={{ name: { fi: '', sv: '', en: '' }, closedOn: null }}
      edited={
        service && {
          row: service,
          contentOf: ({ name, closedOn }) => ({ name, closedOn }),
          rowSchema: serviceSchema,
          fields: [
            { name: 'name', label: t.name, show: showNames },
            { name: 'closedOn', label: t.closedOn, show: (day) => <DayText day={day as Day} /> },
          ],
        }
      }
      save={({ name, closedOn }, version) =>
        service
          ? saveService({ name, closedOn, serviceId: service.serviceId, version })
          : addService({ name })
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          {service && <Text c="dimmed">{t.services.code(service.code)}</Text>}
          <NameFields form={form} name="name" legend={t.services.one} />
          {service && (
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
