import { SimpleGrid } from '@mantine/core'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import { CodeField, TextField } from '../../platform/browser/form/fields.tsx'
import type { ZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { serviceModes } from '../model.service.ts'
import { sessionTexts } from '../texts/sessions.ts'

/** What a session can be held with: rooms and interpreters of the area, people of the organisation. */
export interface SessionMeans {
  readonly rooms: readonly Code[]
  readonly interpreters: readonly Code[]
  readonly teachers: readonly Code[]
}

/** The fields that every form of sessions has. */
interface PlaceValues {
  readonly mode: unknown
  readonly teacherId: unknown
  readonly roomId: unknown
  readonly interpreterId: unknown
  readonly onlineAddress: unknown
}

interface PlaceFieldsProps<Values extends PlaceValues> {
  readonly form: ZodForm<Values>
  readonly means: SessionMeans
}

/** How, where and with whom sessions are held. */
export function PlaceFields<Values extends PlaceValues>({ form, means }: PlaceFieldsProps<Values>) {
  const t = useTexts(sessionTexts)
  const f = t.fields
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <CodeField form={form} name="teacherId" label={f.teacher} codes={means.teachers} clearable />
      <CodeField form={form} name="roomId" label={f.room} codes={means.rooms} clearable />
      <CodeField
        form={form}
        name="mode"
        label={f.mode}
        codes={serviceModes.map((code) => ({ code, name: t.modes[code] }))}
        ordered
        required
      />
      <CodeField
        form={form}
        name="interpreterId"
        label={f.interpreter}
        codes={means.interpreters}
        clearable
      />
      <TextField form={form} name="onlineAddress" label={f.onlineAddress} inputMode="url" />
    </SimpleGrid>
  )
}
