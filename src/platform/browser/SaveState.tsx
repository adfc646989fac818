import { Loader } from '@mantine/core'
import { IconAlertTriangleFilled, IconCheck } from '@tabler/icons-react'
import type { UseMutationResult } from '@tanstack/react-query'
import { useFormat } from './Format.tsx'
import { useTexts } from './LocaleProvider.tsx'
import classes from './SaveState.module.css'
import { platformTexts } from './texts/texts.ts'

interface SaveStateProps {
  /** The mutation that saves; its last run is told. */
  readonly save: Pick<
    UseMutationResult<unknown, unknown, never>,
    'isPending' | 'isSuccess' | 'isError' | 'submittedAt'
  >
}

/** The quiet line beside a form that saves by itself: saving, “saved 10:32”, not saved. */
export function SaveState({ save }: SaveStateProps) {
  const t = useTexts(platformTexts).save
  const format = useFormat()
  const time = format.time(Temporal.Instant.fromEpochMilliseconds(save.submittedAt).toString())
  return (
    <span role="status" className={classes.state} data-failed={save.isError || undefined}>
      {save.isPending && (
        <>
          <Loader size={14} color="gray" aria-hidden /> {t.saving}
        </>
      )}
      {save.isSuccess && (
        <>
          <IconCheck size={16} aria-hidden /> {t.saved(time)}
        </>
      )}
      {save.isError && (
        <>
          <IconAlertTriangleFilled size={16} aria-hidden /> {t.failed}
        </>
      )}
    </span>
  )
}
