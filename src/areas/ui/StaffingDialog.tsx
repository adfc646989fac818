import type { z } from 'zod'
import { DayText } from '../../platform/browser/Format.tsx'
import { DayField, NumberField } from '../../platform/browser/form/fields.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type Staffing, staffingContentSchema, staffingSchema } from '../model.centre.ts'
import { type OrganisationId, settingDaySchema } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { NameFields } from './NameFields.tsx'
import { useCentreCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { showNames } from './ThreeNames.tsx'

const contentSchema = staffingContentSchema.extend({ closedOn: settingDaySchema.nullable() })
type Content = z.output<typeof contentSchema>

interface StaffingDialogProps {
  readonly organisationId: OrganisationId
  readonly staffing: Staffing | undefined
  readonly onClose: () => void
}

/** Adds or changes a title with its number of people. */
export function StaffingDialog({ organisationId, staffing, onClose }: StaffingDialogProps) {
  const t = useTexts(settingsTexts)
  const { locale } = useLocale()
  const { addStaffing, saveStaffing } = useCentreCommands(organisationId)
  return (
    <RecordDialog
      title={staffing ? t.editOf(staffing.title[locale]) : t.staffing.add}
      schema={contentSchema}
      empty={{ title: { fi: '', sv: '', en: '' }, headcount: null, closedOn: null }}
      edited={
        staffing && {
          row: staffing,
          contentOf: ({ title, headcount, closedOn }): Content => ({ title, headcount, closedOn }),
          rowSchema: staffingSchema,
          fields: [
            { name: 'title', label: t.staffing.name, show: showNames },
            { name: 'headcount', label: t.staffing.headcount },
            { name: 'closedOn', label: t.closedOn, show: (day) => <DayText day={day as Day} /> },
          ],
        }
      }
      save={({ closedOn, ...content }, version) =>
        staffing
          ? saveStaffing({ ...content, closedOn, staffingId: staffing.staffingId, version })
          : addStaffing(content)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <NameFields form={form} name="title" legend={t.staffing.one} />
          <NumberField
            form={form}
            name="headcount"
            label={t.staffing.headcount}
            required
            maw="10rem"
          />
          {staffing && (
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
