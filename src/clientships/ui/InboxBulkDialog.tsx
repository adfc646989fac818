import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { DecideAccept } from './DecideAccept.tsx'
import { DecideReturn, type SuggestedService } from './DecideReturn.tsx'
import classes from './InboxBulk.module.css'
import { nameOfRow } from './InboxPerson.tsx'
import { acceptReferral, returnReferral } from './queries.referrals.ts'
import { type BulkResult, useInboxBulk } from './useInboxBulk.ts'

interface InboxBulkDialogProps {
  readonly what: 'accept' | 'return'
  /** The marked rows, all of one centre. */
  readonly rows: readonly InboxRow[]
  readonly staffId: string
  readonly services: readonly SuggestedService[]
  /** Told which were done, so that their marks go. */
  readonly onDone: (done: readonly InboxRow[]) => void
  readonly onClose: () => void
}

/** Several referrals to one expert, or back with one reason; then how it went with each. */
export function InboxBulkDialog(props: InboxBulkDialogProps) {
  const { what, rows, staffId, services, onDone, onClose } = props
  const t = useTexts(referralTexts).bulk
  const { actions } = useTexts(platformTexts)
  const bulk = useInboxBulk()
  const [first] = rows
  const against = rows.filter(({ verdict }) => verdict?.outcome === 'not_met')
  const isBegun = bulk.results.length > 0
  const title = isBegun ? bulk.results.length : rows.length
  const close = () => {
    if (bulk.running) return
    onDone(bulk.results.filter(({ state }) => state === 'done').map(({ row }) => row))
    onClose()
  }
  const verdict = against.length === 0 ? 'met' : 'not_met'
  return (
    <Dialog
      opened
      onClose={close}
      size="lg"
      title={what === 'accept' ? t.acceptTitle(title) : t.returnTitle(title)}
      closeButtonProps={{ 'aria-label': actions.close, disabled: bulk.running }}
    >
      {isBegun || first === undefined ? (
        <Results results={bulk.results} running={bulk.running} onStop={bulk.stop} onClose={close} />
      ) : what === 'accept' ? (
        <DecideAccept
          organisationId={first.to.organisationId}
          staffId={staffId}
          verdict={verdict}
          submitText={t.acceptTitle(rows.length)}
          reasonText={t.againstSome(against.length)}
          onCancel={close}
          accept={async (acceptance) => {
            void bulk.run(rows, (row) =>
              acceptReferral(row.handoverId, {
                ...acceptance,
                againstReason: against.includes(row) ? acceptance.againstReason : null,
                version: row.version,
              }),
            )
          }}
        />
      ) : (
        <DecideReturn
          services={services}
          leading={[]}
          submitText={t.returnTitle(rows.length)}
          onCancel={close}
          giveBack={async (returned) => {
            void bulk.run(rows, (row) =>
              returnReferral(row.handoverId, { ...returned, version: row.version }),
            )
          }}
        />
      )}
    </Dialog>
  )
}

interface ResultsProps {
  readonly results: readonly BulkResult[]
  readonly running: boolean
  readonly onStop: () => void
  readonly onClose: () => void
}

function Results({ results, running, onStop, onClose }: ResultsProps) {
  const t = useTexts(referralTexts).bulk
  const { locale } = useLocale()
  const count = (state: BulkResult['state']) =>
    results.filter((result) => result.state === state).length
  const done = count('done')
  const failed = count('failed')
  const through = done + failed
  // The button that began it is gone; the keyboard stays in the dialog, where it goes on.
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (running || document.activeElement === document.body) place.current?.focus()
  }, [running])
  return (
    <Stack gap="sm" ref={place} tabIndex={-1} style={{ outline: 'none' }}>
      <Progress
        value={(through / Math.max(results.length, 1)) * 100}
        aria-label={t.progress(through, results.length)}
      />
      <Text role="status" fw={600}>
        {running
          ? t.progress(through, results.length)
          : [done > 0 && t.done(done), results.length > done && t.failed(results.length - done)]
              .filter(Boolean)
              .join(', ')}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keyboard */}
      <ul className={classes.results} tabIndex={0} aria-label={t.label}>
        {results.map(({ row, state, error }) => (
          <li key={row.handoverId} className={classes.result}>
            <span>{nameOfRow(row)}</span>
            <ResultMark state={state} />
            {state === 'failed' && <span className={classes.why}>{errorText(error, locale)}</span>}
          </li>
        ))}
      </ul>
      <Group gap="xs">
        {running ? (
          <Button variant="default" onClick={onStop}>
            {t.stop}
          </Button>
        ) : (
          <Button onClick={onClose}>{t.finish}</Button>
        )}
      </Group>
    </Stack>
  )
}

function ResultMark({ state }: Pick<BulkResult, 'state'>) {
  const t = useTexts(referralTexts).bulk
  if (state === 'done') return <StateMark state="met">{t.ready}</StateMark>
  if (state === 'failed') return <StateMark state="overdue">{t.undone}</StateMark>
  return <StateMark state="waiting">{t.waiting}</StateMark>
}
