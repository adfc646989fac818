import { Alert, Button, Group, Radio, Select, Stack, Textarea } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { HandingDetail } from '../model.handing.ts'
import { type DeclineReason, declineReasons } from '../model.handover.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { HandingWords } from './HandingWords.tsx'
import { useHandingCommands } from './queries.handings.ts'
import { WordWarning } from './WordWarning.tsx'

interface HandingDecisionProps {
  readonly handing: HandingDetail
  readonly staffId: string
  readonly onDecided: () => void
}

/** Accept, ask, decline: what needs more than a press opens its fields in place. */
export function HandingDecision({ handing, staffId, onDecided }: HandingDecisionProps) {
  const t = useTexts(handingTexts)
  const { ask } = useHandingCommands(handing)
  const [opened, setOpened] = useState<'ask' | 'decline' | undefined>()
  const close = () => setOpened(undefined)
  return (
    <div className={classes.decision}>
      <Accept handing={handing} staffId={staffId} onDecided={onDecided}>
        <Button
          variant="default"
          aria-expanded={opened === 'ask'}
          onClick={() => setOpened(opened === 'ask' ? undefined : 'ask')}
        >
          {t.ask.action}
        </Button>
        <Button
          variant="default"
          aria-expanded={opened === 'decline'}
          onClick={() => setOpened(opened === 'decline' ? undefined : 'decline')}
        >
          {t.decline.action}
        </Button>
      </Accept>
      {opened === 'ask' && (
        <section className={classes.form} aria-label={t.ask.title}>
          <HandingWords
            label={t.ask.words}
            submitText={t.ask.send}
            doneText={t.ask.done}
            act={ask}
            onDone={close}
            onCancel={close}
          />
        </section>
      )}
      {opened === 'decline' && (
        <section className={classes.form} aria-label={t.decline.title}>
          <Decline handing={handing} onDecided={onDecided} onCancel={close} />
        </section>
      )}
    </div>
  )
}

interface AcceptProps extends HandingDecisionProps {
  readonly children: React.ReactNode
}

/** Accepts for oneself at once; who decides for others says who takes the client. */
function Accept({ handing, staffId, onDecided, children }: AcceptProps) {
  const t = useTexts(handingTexts)
  const { locale } = useLocale()
  const { accept } = useHandingCommands(handing)
  const { takers, toStaff } = handing
  const isMine = toStaff?.staffId === staffId
  const proposed = toStaff?.staffId ?? staffId
  const [taker, setTaker] = useState<string | null>(
    takers.some((one) => one.staffId === proposed) ? proposed : null,
  )
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => accept(isMine ? null : taker),
    onSuccess() {
      const other = takers.find((one) => one.staffId === taker && taker !== staffId)
      toastDone(other ? t.accept.doneFor(other.name) : t.accept.done)
      onDecided()
    },
  })
  return (
    <Stack gap="xs">
      {!isMine && takers.length > 0 && (
        <Select
          label={t.accept.taker}
          maw="24rem"
          data={takers.map((one) => ({
            value: one.staffId,
            label: `${one.name} (${t.form.load(one.open)})`,
          }))}
          value={taker}
          onChange={setTaker}
        />
      )}
      {error && (
        <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
          {errorText(error, locale)}
        </Alert>
      )}
      <Group gap="xs">
        <Button
          loading={isPending}
          disabled={!isMine && takers.length > 0 && taker === null}
          onClick={() => mutate()}
        >
          {t.accept.action}
        </Button>
        {children}
      </Group>
    </Stack>
  )
}

interface DeclineProps {
  readonly handing: HandingDetail
  readonly onDecided: () => void
  readonly onCancel: () => void
}

function Decline({ handing, onDecided, onCancel }: DeclineProps) {
  const t = useTexts(handingTexts)
  const { locale } = useLocale()
  const { decline } = useHandingCommands(handing)
  const [reason, setReason] = useState<DeclineReason | null>(null)
  const [words, setWords] = useState('')
  const { mutate, isPending, error } = useMutation({
    mutationFn: (chosen: DeclineReason) => decline({ reason: chosen, words }),
    onSuccess() {
      toastDone(t.decline.done)
      onDecided()
    },
  })
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (reason !== null && words.trim() !== '' && !isPending) mutate(reason)
      }}
    >
      <Stack gap="md">
        <Radio.Group
          label={t.decline.reason}
          value={reason ?? ''}
          onChange={(chosen) => setReason(chosen as DeclineReason)}
        >
          <Stack gap="xs" mt="xs">
            {declineReasons.map((one) => (
              <Radio key={one} value={one} label={t.reasons[one]} />
            ))}
          </Stack>
        </Radio.Group>
        <div>
          <Textarea
            label={t.decline.words}
            autosize
            minRows={2}
            maxLength={2000}
            required
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <WordWarning text={words} />
        </div>
        {error && (
          <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />}>
            {errorText(error, locale)}
          </Alert>
        )}
        <Group gap="xs">
          <Button
            type="submit"
            loading={isPending}
            disabled={reason === null || words.trim() === ''}
          >
            {t.decline.action}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
