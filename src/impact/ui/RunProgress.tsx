import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconPlayerStop } from '@tabler/icons-react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { StudyRun } from '../model.study-run.ts'
import { studyTexts } from '../texts/studies.ts'
import { FaultText } from './FaultText.tsx'
import { useCancelRun } from './queries.ts'
import classes from './Study.module.css'

/** How far a run is: stage, share, remaining time; and ending it. */
export function RunProgress({ run }: { readonly run: StudyRun }) {
  const t = useTexts(studyTexts).run
  useFocusAfter()
  const cancel = useCancelRun(run.studyRunId)
  const percent = Math.floor(run.share / 10)
  const left =
    run.state === 'queued'
      ? run.waitsFor > 0
        ? t.waits(run.waitsFor)
        : t.starting
      : run.secondsLeft !== null && t.left(run.secondsLeft)
  return (
    <Stack gap="md" maw="48rem">
      <Group justify="space-between">
        <Text className={classes.answer} role="status">
          {t.percent(percent)}
        </Text>
        {run.right === 'write' && (
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            loading={cancel.isPending}
            disabled={run.cancelAsked}
            onClick={() => cancel.mutate(undefined, { onError: toastFailed })}
          >
            {run.cancelAsked ? t.cancelling : t.cancel}
          </Button>
        )}
      </Group>
      <Progress value={percent} size="lg" aria-label={t.progress} />
      <Text className={classes.quiet}>{left}</Text>
      <ol className={classes.stages}>
        {Object.entries(t.stages).map(([stage, name]) => (
          <li key={stage} aria-current={stage === run.stage ? 'step' : undefined}>
            {name}
          </li>
        ))}
      </ol>
    </Stack>
  )
}

/** Whether the researcher can mend what ended a run: not where the server stopped or the program failed. */
const isOfStudy = ({ faultTold }: StudyRun) =>
  faultTold === null || !['cut-off', 'program-fault'].includes(faultTold.code)

/** A run that ended without results, and why. */
export function RunEnded({ run }: { readonly run: StudyRun }) {
  const t = useTexts(studyTexts).run
  const { locale } = useLocale()
  if (run.fault === null) return <Text>{t.cancelledText}</Text>
  return (
    <Alert
      role="alert"
      color="error"
      title={t.failedTitle}
      icon={<IconAlertTriangle aria-hidden />}
      maw="48rem"
    >
      <Stack gap="xs">
        <FaultText locale={locale} fault={run.faultTold} english={run.fault} />
        {isOfStudy(run) && <span>{t.failedText}</span>}
      </Stack>
    </Alert>
  )
}
