import { Button, Group, MultiSelect, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { type OpenStepChoice, openStepChoices } from '../model.handing.ts'
import type { Caseload } from '../model.referral.ts'
import type { WorkListRow } from '../model.work-list.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './Handing.module.css'
import { refreshHandings, sendHanding } from './queries.handings.ts'
import { caseloadsQuery } from './queries.referrals.ts'
import { shareOut } from './share-out.ts'

const nobody: readonly Caseload[] = []

interface Result {
  readonly state: 'waiting' | 'sent' | 'failed'
  readonly error?: unknown
}

interface HandOverBulkProps {
  /** The marked rows, all of one centre. */
  readonly rows: readonly WorkListRow[]
  readonly organisationId: string
  readonly onClose: () => void
}

/** Hands many clients over to colleagues: who gets whom is shown first, then how it went with each. */
export function HandOverBulk({ rows, organisationId, onClose }: HandOverBulkProps) {
  const t = useTexts(handingTexts).bulk
  const form = useTexts(handingTexts).form
  const { actions } = useTexts(platformTexts)
  const queryClient = useQueryClient()
  const caseloads = useQuery(caseloadsQuery(organisationId))
  const [chosen, setChosen] = useState<string[]>([])
  const [message, setMessage] = useState('')
  const [openStep, setOpenStep] = useState<OpenStepChoice>('moves')
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map())
  const [running, setRunning] = useState(false)
  const people = caseloads.data === undefined ? nobody : caseloads.data
  const plan = shareOut(
    rows,
    people.filter((one) => chosen.includes(one.staffId)),
  )
  const planned = rows.filter((row) => plan.has(row.clientshipId))
  const isBegun = results.size > 0
  const sentCount = [...results.values()].filter(({ state }) => state === 'sent').length

  async function send(): Promise<void> {
    setRunning(true)
    setResults(new Map(planned.map((row) => [row.clientshipId, { state: 'waiting' }])))
    for (const row of planned) {
      const tell = (result: Result) =>
        setResults((now) => new Map(now).set(row.clientshipId, result))
      try {
        await sendHanding({
          ...{ kind: 'assignment', message, dueOn: null, contents: [], returnsHandoverId: null },
          ...{ clientId: row.clientId, clientshipId: row.clientshipId },
          toOrganisationId: null,
          toStaffId: plan.get(row.clientshipId)?.staffId ?? null,
          openStep: row.nextStep === null ? null : openStep,
        })
        tell({ state: 'sent' })
      } catch (error) {
        tell({ state: 'failed', error })
      }
    }
    setRunning(false)
    await refreshHandings(queryClient)
  }

  return (
    <Dialog
      opened
      onClose={() => !running && onClose()}
      size="xl"
      title={t.title}
      closeButtonProps={{ 'aria-label': actions.close, disabled: running }}
    >
      <Stack gap="md">
        {!isBegun && (
          <>
            <MultiSelect
              label={t.to}
              description={t.toText}
              required
              searchable
              data={people.map((one) => ({
                value: one.staffId,
                label: `${one.name} (${form.load(one.open)})`,
              }))}
              value={chosen}
              onChange={setChosen}
            />
            <Textarea
              label={t.reason}
              autosize
              minRows={2}
              maxLength={2000}
              required
              value={message}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
            <Radio.Group
              label={t.step}
              value={openStep}
              onChange={(choice) => setOpenStep(choice as OpenStepChoice)}
            >
              <Stack gap="xs" mt="xs">
                {openStepChoices.map((choice) => (
                  <Radio key={choice} value={choice} label={form.openSteps[choice]} />
                ))}
              </Stack>
            </Radio.Group>
          </>
        )}
        <Text role="status" fw={600}>
          {isBegun ? t.done(sentCount, results.size) : t.preview}
        </Text>
        <ul className={classes.results} aria-label={t.preview}>
          {rows.map((row) => (
            <li key={row.clientshipId} className={classes.result}>
              <span>
                {row.familyName} {row.givenNames}
              </span>
              <span>{plan.get(row.clientshipId)?.name ?? form.choosePerson}</span>
              <Sent result={results.get(row.clientshipId)} />
            </li>
          ))}
        </ul>
        <Group gap="xs">
          {isBegun ? (
            <Button loading={running} onClick={onClose}>
              {t.close}
            </Button>
          ) : (
            <Button
              disabled={planned.length === 0 || message.trim() === ''}
              onClick={() => void send()}
            >
              {t.send(planned.length)}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}

function Sent({ result }: { readonly result: Result | undefined }) {
  const t = useTexts(handingTexts).bulk.results
  const { locale } = useLocale()
  if (result === undefined) return <span />
  if (result.state === 'sent') return <StateMark state="met">{t.sent}</StateMark>
  if (result.state === 'waiting') return <StateMark state="waiting">{t.waiting}</StateMark>
  return (
    <>
      <StateMark state="overdue">{t.failed}</StateMark>
      <span className={classes.why}>{errorText(result.error, locale)}</span>
    </>
  )
}
