import { Alert, Button, Group, Radio, Stack, Textarea } from '@mantine/core'
import { IconAlertTriangle, IconArrowsExchange } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { addDays, type Day } from '../../platform/shared/days.ts'
import {
  type HandingForm,
  type HandingKind,
  longestAsked,
  type OpenStepChoice,
  openStepChoices,
} from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { HandOverContents } from './HandOverContents.tsx'
import { type FactsOf, HandOverPreview } from './HandOverPreview.tsx'
import { HandOverTo } from './HandOverTo.tsx'
import {
  beginDraft,
  clientshipOf,
  type HandoverDraft,
  handingOf,
  isStepOpen,
  kindsOf,
  previewOf,
} from './handover-draft.ts'
import { handingFormQuery, refreshHandings, sendHanding } from './queries.handings.ts'

interface HandOverFormProps {
  readonly clientId: ClientId
  /** Told when it was sent. */
  readonly onSent: () => void
  /** Draws facts in the preview. */
  readonly Facts: FactsOf
}

/** Hands a client over or asks for a service: to whom, why, what travels, with the receiver's reading beside it. */
export function HandOverForm(props: HandOverFormProps) {
  const { clientId } = props
  const query = useQuery(handingFormQuery(clientId))
  return (
    <Async query={query} skeleton="rows">
      {(form) => <Fill form={form} {...props} />}
    </Async>
  )
}

function Fill(given: HandOverFormProps & { readonly form: HandingForm }) {
  const { form, clientId, onSent, Facts } = given
  const t = useTexts(handingTexts)
  const { locale } = useLocale()
  const format = useFormat()
  const queryClient = useQueryClient()
  const kinds = kindsOf(form)
  const [draft, setDraft] = useState<HandoverDraft>(() =>
    beginDraft(form, kinds[0] ?? 'assignment'),
  )
  const handing = handingOf(form, clientId, draft)
  const { mutate, isPending, error } = useMutation({
    mutationFn: sendHanding,
    async onSuccess(sent) {
      const to = sent.toStaff?.name ?? format.name(sent.to.name)
      toastDone(sent.kind === 'service_request' ? t.form.sentRequest(to) : t.form.sent(to))
      onSent()
      await refreshHandings(queryClient)
    },
  })
  if (kinds.length === 0)
    return (
      <EmptyState title={t.form.nothing} icon={IconArrowsExchange}>
        {t.form.nothingText}
      </EmptyState>
    )
  const onDraft = (change: Partial<HandoverDraft>) => setDraft((now) => ({ ...now, ...change }))
  const clientship = clientshipOf(form, draft)
  const isMoving = draft.kind !== 'service_request' && clientship?.isMoving === true
  const today = todayInFinland()
  const props = { form, draft, onDraft }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (handing !== undefined && !isPending && !isMoving) mutate(handing)
      }}
    >
      <div className={classes.columns}>
        <Stack gap="md">
          <Radio.Group
            label={t.form.what}
            value={draft.kind}
            onChange={(kind) => setDraft(beginDraft(form, kind as HandingKind))}
          >
            <Stack gap="xs" mt="xs">
              {kinds.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={t.kinds[kind]}
                  description={t.kindTexts[kind]}
                />
              ))}
            </Stack>
          </Radio.Group>
          {isMoving && <Alert icon={<IconAlertTriangle aria-hidden />}>{t.form.moving}</Alert>}
          <HandOverTo {...props} />
          <Textarea
            label={t.form.reason}
            description={t.form.reasonText}
            autosize
            minRows={3}
            maxLength={2000}
            required
            value={draft.message}
            onChange={(event) => onDraft({ message: event.currentTarget.value })}
          />
          <DayInput
            label={t.form.due}
            description={t.form.dueText}
            value={draft.dueOn}
            onChange={(dueOn) => onDraft({ dueOn: dueOn as Day | null })}
            min={addDays(today, 1)}
            max={addDays(today, longestAsked)}
            maw="24rem"
          />
          {isStepOpen(form, draft) && (
            <Radio.Group
              label={t.form.openStep(clientship?.nextStep ?? '')}
              required
              value={draft.openStep ?? ''}
              onChange={(choice) => onDraft({ openStep: choice as OpenStepChoice })}
            >
              <Stack gap="xs" mt="xs">
                {openStepChoices.map((choice) => (
                  <Radio key={choice} value={choice} label={t.form.openSteps[choice]} />
                ))}
              </Stack>
            </Radio.Group>
          )}
          <Section title={t.form.contents}>
            <HandOverContents {...props} />
          </Section>
          {error && (
            <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
              {errorText(error, locale)}
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={isPending} disabled={handing === undefined || isMoving}>
              {t.form.send}
            </Button>
          </Group>
        </Stack>
        <Section title={t.form.preview}>
          <HandOverPreview
            asked={isMoving ? undefined : previewOf(form, clientId, draft)}
            Facts={Facts}
          />
        </Section>
      </div>
    </form>
  )
}
