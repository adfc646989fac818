import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { NumberField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type GapRule, gapRuleSchema } from '../model.gap.ts'
import { gapTexts } from '../texts/texts.ts'
import { useSetGapRule } from './queries.gaps.ts'

interface GapRuleProps {
  readonly organisationId: OrganisationId
  readonly rule: GapRule
}

/** After how many days a lack of contact is a gap; the leader may change it. */
export function GapRuleSection({
  organisationId,
  rule,
  mayWrite,
}: GapRuleProps & { readonly mayWrite: boolean }) {
  const t = useTexts(gapTexts).rule
  const [editing, setEditing] = useState(false)
  return (
    <Section
      title={t.title}
      actions={
        mayWrite && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        )
      }
    >
      <p>{t.value(rule.noContactDays)}</p>
      {editing && (
        <RuleDialog organisationId={organisationId} rule={rule} onClose={() => setEditing(false)} />
      )}
    </Section>
  )
}

const contentSchema = gapRuleSchema.omit({ version: true })

function RuleDialog({
  organisationId,
  rule,
  onClose,
}: GapRuleProps & { readonly onClose: () => void }) {
  const t = useTexts(gapTexts).rule
  const save = useSetGapRule(organisationId)
  const { form, conflict } = useVersionedForm({
    schema: contentSchema,
    row: rule,
    contentOf: ({ noContactDays }) => ({ noContactDays }),
    rowSchema: gapRuleSchema,
    fields: [{ name: 'noContactDays', label: t.field }],
    async save(content, version) {
      await save({ ...content, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  return (
    <FormDialog title={t.edit} form={form} conflict={conflict} onClose={onClose}>
      <NumberField form={form} name="noContactDays" label={t.field} description={t.text} required />
    </FormDialog>
  )
}
