import { Group } from '@mantine/core'
import type { z } from 'zod'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import {
  ChoiceField,
  DayField,
  NumberField,
  TextField,
} from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Day } from '../../platform/shared/days.ts'
import { type Target, targetContentSchema, targetSchema } from '../model.centre.ts'
import type { OrganisationId } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { NameFields } from './NameFields.tsx'
import { useCentreCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { showNames } from './ThreeNames.tsx'

interface TargetDialogProps {
  readonly organisationId: OrganisationId
  readonly target: Target | undefined
  readonly onClose: () => void
}

const showDay = (day: unknown) => <DayText day={day as Day} />

function contentOf(target: Target): z.output<typeof targetContentSchema> {
  const { targetId: _id, version: _version, ...content } = target
  return content
}

/** Adds or changes a target. */
export function TargetDialog({ organisationId, target, onClose }: TargetDialogProps) {
  const all = useTexts(settingsTexts)
  const t = all.targets
  const format = useFormat()
  const { addTarget, saveTarget } = useCentreCommands(organisationId)
  const measures = { new_clients: t.newClients, goal_share: t.goalShare }
  const periods = { calendar_year: t.calendarYear, whole_validity: t.wholeValidity }
  const choices = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }))
  return (
    <RecordDialog
      title={target ? all.editOf(t.one) : t.add}
      schema={targetContentSchema}
      empty={{
        measure: '',
        value: null,
        period: 'calendar_year',
        validFrom: null,
        validTo: null,
        interpretation: { fi: '', sv: '', en: '' },
        source: '',
      }}
      edited={
        target && {
          row: target,
          contentOf: contentOf,
          rowSchema: targetSchema,
          fields: [
            {
              name: 'measure',
              label: t.measure,
              show: (code) => measures[code as Target['measure']],
            },
            { name: 'value', label: t.value, show: (value) => format.number(value as number) },
            { name: 'period', label: t.period, show: (code) => periods[code as Target['period']] },
            { name: 'validFrom', label: t.validFrom, show: showDay },
            { name: 'validTo', label: t.validTo, show: showDay },
            { name: 'interpretation', label: t.interpretation, show: showNames },
            { name: 'source', label: all.source },
          ],
        }
      }
      save={(content, version) =>
        target ? saveTarget({ ...content, targetId: target.targetId, version }) : addTarget(content)
      }
      onClose={onClose}
    >
      {(form) => (
        <>
          <ChoiceField
            form={form}
            name="measure"
            label={t.measure}
            choices={choices(measures)}
            required
          />
          <NumberField
            form={form}
            name="value"
            label={t.value}
            description={t.valueHint}
            required
            maw="20rem"
          />
          <ChoiceField
            form={form}
            name="period"
            label={t.period}
            choices={choices(periods)}
            required
          />
          <Group gap="md" align="flex-start">
            <DayField form={form} name="validFrom" label={t.validFrom} required w="14rem" />
            <DayField
              form={form}
              name="validTo"
              label={t.validTo}
              description={t.validToHint}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              w="14rem"
            />
          </Group>
          <TextField form={form} name="source" label={all.source} required />
          <NameFields
            form={form}
            name="interpretation"
            legend={t.interpretation}
            description={t.interpretationHint}
            optional
          />
        </>
      )}
    </RecordDialog>
  )
}
