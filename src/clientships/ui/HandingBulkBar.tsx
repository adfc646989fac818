import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import type { Handing } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import classes from './InboxBulk.module.css'
import { acceptHanding, refreshHandings } from './queries.handings.ts'

interface HandingBulkBarProps {
  /** The marked rows. */
  readonly rows: readonly Handing[]
  readonly onDone: () => void
}

/** Accepts the marked handings one after the other; what fails holds nothing up and stays in the list. */
export function HandingBulkBar({ rows, onDone }: HandingBulkBarProps) {
  const t = useTexts(handingTexts).box
  const { locale } = useLocale()
  const queryClient = useQueryClient()
  const { mutate, isPending, data } = useMutation({
    async mutationFn() {
      let done = 0
      let error: unknown
      for (const { handoverId, version } of rows)
        try {
          await acceptHanding(handoverId, { takerId: null, version })
          done += 1
        } catch (refused) {
          error = refused
        }
      await refreshHandings(queryClient)
      return { done, of: rows.length, error }
    },
    onSuccess({ done, of }) {
      toastDone(t.acceptedMany(done, of))
      if (done === of) onDone()
    },
  })
  if (rows.length === 0) return null
  return (
    <section className={classes.bar} aria-label={t.selected(rows.length)}>
      <div className={classes.words}>
        <strong role="status">{t.selected(rows.length)}</strong>
        {data?.error !== undefined && (
          <span className={classes.note}>{errorText(data.error, locale)}</span>
        )}
      </div>
      <Group gap="xs">
        <Button loading={isPending} onClick={() => mutate()}>
          {t.acceptSelected}
        </Button>
      </Group>
    </section>
  )
}
