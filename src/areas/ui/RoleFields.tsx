import { Group } from '@mantine/core'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import type { ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Organisation } from '../model.area.ts'
import type { Role } from '../model.rights.ts'
import type { StaffList } from '../model.staff.ts'
import { peopleTexts } from '../texts/texts.ts'

/** The fields of a role while they are filled in. */
export interface RoleDraft {
  role: Role | null | ''
  organisationId: unknown
  validFrom: unknown
  validTo: unknown
}

interface RoleFieldsProps<Values extends RoleDraft> {
  readonly form: ZodForm<Values>
  readonly grantable: StaffList['grantable']
  readonly organisations: readonly Organisation[]
}

/** Where, which role, from when and until when; only what this person may give. */
export function RoleFields<Values extends RoleDraft>(props: RoleFieldsProps<Values>) {
  const { form, grantable, organisations } = props
  const t = useTexts(peopleTexts)
  const { roles } = t
  const format = useFormat()
  const { organisationId } = form.form.getValues()
  const offered = grantable.find((one) => one.organisationId === organisationId)?.roles
  return (
    <>
      <CodeField
        form={form}
        name="organisationId"
        label={t.organisation}
        codes={organisations
          .filter((one) => grantable.some((other) => other.organisationId === one.organisationId))
          .map((one) => ({ code: one.organisationId, name: format.name(one.name) }))}
        ordered
        required
      />
      <CodeField
        form={form}
        name="role"
        label={t.role}
        codes={(offered ?? grantable.flatMap((one) => one.roles))
          .filter((role, index, list) => list.indexOf(role) === index)
          .map((code) => ({ code, name: roles[code] }))}
        required
        maw="22rem"
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
    </>
  )
}
