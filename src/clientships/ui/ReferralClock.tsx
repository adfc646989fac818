import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { Async } from '../../platform/browser/Async.tsx'
import { DefinitionList } from '../../platform/browser/DefinitionList.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { NumberField } from '../../platform/browser/form/fields.tsx'
import { useVersionedForm } from '../../platform/browser/form/useVersionedForm.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type ReferralRule, referralRuleSchema } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { referralRuleQuery, useSaveReferralRule } from './queries.referrals.ts'

const contentSchema = referralRuleSchema.omit({ version: true })
type Content = z.output<typeof contentSchema>

const contentOf = ({ version: _version, ...content }: ReferralRule): Content => content

interface ReferralClockProps {
  readonly organisationId: string
  readonly mayWrite: boolean
}

/** The clock of a centre for referrals: time to decide, reminder, escalation, how long a draft is kept. */
export function ReferralClock({ organisationId, mayWrite }: ReferralClockProps) {
  const t = useTexts(referralTexts).rule
  const query = useQuery(referralRuleQuery(organisationId))
  const save = useSaveReferralRule(organisationId)
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
      <Async query={query}>
        {(rule) => (
          <>
            <DefinitionList
              items={[
                { term: t.decide, value: t.days(rule.decideWithinDays), note: t.text },
                { term: t.remind, value: t.days(rule.remindBeforeDays) },
                { term: t.escalate, value: t.days(rule.escalateEveryDays) },
                { term: t.draft, value: t.days(rule.draftDays) },
              ]}
            />
            {editing && (
              <ClockDialog
                title={t.edit}
                rule={rule}
                save={save}
                hasDrafts
                onClose={() => setEditing(false)}
              />
            )}
          </>
        )}
      </Async>
    </Section>
  )
}

interface ClockDialogProps {
  readonly title: string
  readonly rule: ReferralRule
  readonly save: (rule: ReferralRule) => Promise<unknown>
  /** Whether it is also said how long a draft is kept. */
  readonly hasDrafts?: boolean
  readonly onClose: () => void
}

/** Changes the clock of an organisation for what it receives of one kind. */
export function ClockDialog(props: ClockDialogProps) {
  const { title, rule, save, hasDrafts = false, onClose } = props
  const t = useTexts(referralTexts).rule
  const { form, conflict } = useVersionedForm({
    schema: contentSchema,
    row: rule,
    contentOf,
    rowSchema: referralRuleSchema,
    fields: [
      { name: 'decideWithinDays', label: t.decide },
      { name: 'remindBeforeDays', label: t.remind },
      { name: 'escalateEveryDays', label: t.escalate },
      ...(hasDrafts ? [{ name: 'draftDays' as const, label: t.draft }] : []),
    ],
    texts: referralTexts,
    async save(content, version) {
      await save({ ...content, version })
      toastDone(t.saved)
      onClose()
    },
    onTakeTheirs: onClose,
  })
  return (
    <FormDialog title={title} form={form} conflict={conflict} onClose={onClose}>
      <NumberField
        form={form}
        name="decideWithinDays"
        label={t.decide}
        description={t.inDays}
        required
      />
      <NumberField
        form={form}
        name="remindBeforeDays"
        label={t.remind}
        description={t.inDays}
        required
      />
      <NumberField
        form={form}
        name="escalateEveryDays"
        label={t.escalate}
        description={t.inDays}
        required
      />
      {hasDrafts && (
        <NumberField form={form} name="draftDays" label={t.draft} description={t.inDays} required />
      )}
    </FormDialog>
  )
}
