import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { NumberField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
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
  const { actions } = useTexts(platformTexts)
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
    <Dialog
      opened
      onClose={onClose}
      title={t.edit}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Form
        form={form}
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        <NumberField
          form={form}
          name="noContactDays"
          label={t.field}
          description={t.text}
          required
        />
      </Form>
      {conflict}
    </Dialog>
  )
}
