import { z } from 'zod'
import { DayText } from '../../platform/browser/Format.tsx'
import { DayField } from '../../platform/browser/form/fields.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type Organisation, organisationSchema } from '../model.area.ts'
import { nameSchema, settingDaySchema, shortNameSchema } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { NameFields } from './NameFields.tsx'
import { useAreaCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { showNames } from './ThreeNames.tsx'

const contentSchema = z.strictObject({
  name: nameSchema,
  shortName: shortNameSchema,
  closedOn: settingDaySchema.nullable(),
})

interface OrganisationDialogProps {
  readonly organisation: Organisation
  readonly onClose: () => void
}

/** Renames or closes an organisation. Its kind never changes: everything in it is of that kind. */
export function OrganisationDialog({ organisation, onClose }: OrganisationDialogProps) {
  const t = useTexts(settingsTexts)
  const { locale } = useLocale()
  const { saveOrganisation } = useAreaCommands()
  const { organisationId } = organisation
  return (
    <RecordDialog
      title={t.editOf(organisation.name[locale])}
      schema={contentSchema}
      empty={{ name: organisation.name, shortName: organisation.shortName, closedOn: null }}
      edited={{
        row: organisation,
        contentOf: ({ name, shortName, closedOn }) => ({ name, shortName, closedOn }),
        rowSchema: organisationSchema,
        fields: [
          { name: 'name', label: t.name, show: showNames },
          { name: 'shortName', label: t.shortName, show: showNames },
          { name: 'closedOn', label: t.closedOn, show: (day) => <DayText day={day as Day} /> },
        ],
      }}
      save={(content, version) => saveOrganisation({ ...content, organisationId, version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <NameFields form={form} name="name" legend={t.name} />
          <NameFields
            form={form}
            name="shortName"
            legend={t.shortName}
            description={t.shortNameHint}
          />
          <DayField
            form={form}
            name="closedOn"
            label={t.closedOn}
            description={t.closedOnHint}
            maw="24rem"
          />
        </>
      )}
    </RecordDialog>
  )
}
