import { z } from 'zod'
import { CodeField, TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { newOrganisationSchema, organisationKindSchema, organisationKinds } from '../model.area.ts'
import { nameSchema, shortNameSchema } from '../model.setting.ts'
import { settingsTexts } from '../texts/texts.ts'
import { FieldGroup } from './FieldGroup.tsx'
import { NameFields } from './NameFields.tsx'
import { useAreaCommands } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'

const text = z.string()
const draftSchema = z.strictObject({
  kind: organisationKindSchema,
  name: nameSchema,
  shortName: shortNameSchema,
  // Asked only of a centre; of another kind it is there and not looked at.
  centre: z.strictObject({
    code: text,
    ownerName: text,
    goal: z.strictObject({ fi: text, sv: text, en: text }),
  }),
})
const formSchema = draftSchema
  .transform((draft) => (draft.kind === 'centre' ? draft : { ...draft, centre: null }))
  .pipe(newOrganisationSchema)

const noName = { fi: '', sv: '', en: '' }

/** Adds an organisation; a skills centre comes with its code, who runs it and the goal of its clients. */
export function NewOrganisationDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(settingsTexts)
  const { kinds } = t
  const { addOrganisation } = useAreaCommands()
  return (
    <RecordDialog
      title={t.organisations.add}
      schema={formSchema}
      empty={{
        kind: '',
        name: noName,
        shortName: noName,
        centre: { code: '', ownerName: '', goal: noName },
      }}
      edited={undefined}
      save={addOrganisation}
      onClose={onClose}
    >
      {(form) => {
        const { kind } = form.form.getValues()
        return (
          <>
            <CodeField
              form={form}
              name="kind"
              label={t.organisations.kind}
              codes={organisationKinds.map((code) => ({ code, name: kinds[code] }))}
              ordered
              required
              maw="20rem"
            />
            <NameFields form={form} name="name" legend={t.name} />
            <NameFields
              form={form}
              name="shortName"
              legend={t.shortName}
              description={t.shortNameHint}
            />
            {kind === 'centre' && (
              <FieldGroup legend={t.organisations.centre}>
                <TextField
                  form={form}
                  name="centre.code"
                  label={t.centre.code}
                  description={t.centre.codeHint}
                  required
                  maw="16rem"
                />
                <TextField form={form} name="centre.ownerName" label={t.centre.owner} required />
                <NameFields form={form} name="centre.goal" legend={t.centre.goal} />
              </FieldGroup>
            )}
          </>
        )
      }}
    </RecordDialog>
  )
}
