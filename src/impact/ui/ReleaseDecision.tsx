import { Button, Group, Stack, Textarea } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { ReleaseDecision as Decision, Release } from '../model.study-release.ts'
import { studyTexts } from '../texts/studies.ts'
import { useDecide } from './queries.ts'

/** The officer's decision: either way with a reason. */
export function ReleaseDecision({ release }: { readonly release: Release }) {
  const t = useTexts(studyTexts).release
  useFocusAfter()
  const [reason, setReason] = useState('')
  const decide = useDecide(release.releaseId)
  const isReady = reason.trim() !== ''
  const send = (decision: Decision['decision']) =>
    decide.mutate(
      { decision, reason, version: release.version },
      {
        onSuccess: () => toastDone(decision === 'released' ? t.released : t.declined),
        onError: toastFailed,
      },
    )
  return (
    <Section title={t.decide}>
      <Stack gap="sm" maw="48rem">
        <Textarea
          label={t.reason}
          description={t.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={3}
          maxLength={2000}
        />
        <Group gap="xs">
          <Button
            leftSection={<IconCheck size={18} aria-hidden />}
            disabled={!isReady || release.conflicts.length > 0}
            loading={decide.isPending}
            onClick={() => send('released')}
          >
            {t.doRelease}
          </Button>
          <Button
            variant="default"
            leftSection={<IconX size={18} aria-hidden />}
            disabled={!isReady}
            loading={decide.isPending}
            onClick={() => send('declined')}
          >
            {t.doDecline}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
