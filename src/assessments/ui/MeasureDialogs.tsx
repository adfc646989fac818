import { roles as allRoles } from '../../areas/model.rights.ts'
import { peopleTexts } from '../../areas/texts/texts.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import {
  newSupportMeasureSchema,
  type SupportMeasure,
  type SupportMeasures,
  supportEndReasons,
  supportMeasureCodes,
  supportMeasureEndSchema,
} from '../model.support.ts'
import { supportTexts } from '../texts/texts.ts'
import { useSupportCommands } from './queries.support.ts'

interface AgreeMeasureProps {
  readonly answer: SupportMeasures
  readonly onClose: () => void
}

/** Which measure was agreed, and who follows it. */
export function AgreeMeasure({ answer, onClose }: AgreeMeasureProps) {
  const t = useTexts(supportTexts)
  const { roles } = useTexts(peopleTexts)
  const format = useFormat()
  const { agree } = useSupportCommands(answer.clientId)
  const peopleOf = (organisation: unknown) =>
    answer.followers.find((one) => one.organisationId === organisation)?.staff ?? []
  const form = useZodForm({
    schema: newSupportMeasureSchema,
    initial: {
      ...{ measure: null, followerOrganisationId: null, followerRole: null },
      ...{ followerStaffId: null, agreedOn: todayInFinland() },
    } as Draft<typeof newSupportMeasureSchema>,
    texts: supportTexts,
    async save(values) {
      // Somebody who was chosen before another organisation was is no longer in sight.
      const isThere = peopleOf(values.followerOrganisationId).some(
        ({ staffId }) => staffId === values.followerStaffId,
      )
      await agree({ ...values, followerStaffId: isThere ? values.followerStaffId : null })
      toastDone(t.agreed)
      onClose()
    },
  })
  const goesOn = answer.measures.flatMap((one) => (one.endedOn === null ? one.measure : []))
  const people = peopleOf(form.form.getValues().followerOrganisationId)
  return (
    <FormDialog title={t.add} text={t.noneText} form={form} onClose={onClose}>
      <CodeField
        form={form}
        name="measure"
        label={t.measure}
        codes={supportMeasureCodes
          .filter((code) => !goesOn.includes(code))
          .map((code) => ({ code, name: t.measures[code] }))}
        required
        data-autofocus
      />
      <CodeField
        form={form}
        name="followerOrganisationId"
        label={t.organisation}
        codes={answer.followers.map(({ organisationId, name }) => ({
          code: organisationId,
          name: format.name(name),
        }))}
        ordered
        required
      />
      <CodeField
        form={form}
        name="followerRole"
        label={t.role}
        description={t.roleText}
        codes={allRoles.map((code) => ({ code, name: roles[code] }))}
        clearable
      />
      {people.length > 0 && (
        <CodeField
          form={form}
          name="followerStaffId"
          label={t.staff}
          description={t.staffText}
          codes={people.map(({ staffId, name }) => ({ code: staffId, name }))}
          clearable
        />
      )}
      <DayField form={form} name="agreedOn" label={t.agreedOn} max={todayInFinland()} required />
    </FormDialog>
  )
}

interface EndMeasureProps {
  readonly clientId: ClientId
  readonly measure: SupportMeasure
  readonly name: string
  readonly onClose: () => void
}

/** On which day, and how a measure ended. */
export function EndMeasure({ clientId, measure, name, onClose }: EndMeasureProps) {
  const t = useTexts(supportTexts)
  const { end, refresh } = useSupportCommands(clientId)
  const form = useZodForm({
    schema: supportMeasureEndSchema,
    initial: {
      ...{ endedOn: todayInFinland(), reason: null, version: measure.version },
    } as Draft<typeof supportMeasureEndSchema>,
    texts: supportTexts,
    async save(values) {
      await end(measure.supportMeasureId, values)
      toastDone(t.endDone)
      onClose()
    },
    onConflict() {
      void refresh()
      onClose()
    },
  })
  return (
    <FormDialog title={t.endOf(name)} form={form} submitText={t.end} onClose={onClose}>
      <CodeField
        form={form}
        name="reason"
        label={t.reason}
        codes={supportEndReasons.map((code) => ({ code, name: t.reasons[code] }))}
        ordered
        required
        data-autofocus
      />
      <DayField form={form} name="endedOn" label={t.endedDay} max={todayInFinland()} required />
    </FormDialog>
  )
}
