import { Button, Stack, Text, Textarea } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Release } from '../model.study-release.ts'
import { studyTexts } from '../texts/studies.ts'
import { useWithdraw } from './queries.ts'

/** Takes back what was released, with the reason that its readers are told. */
export function ReleaseWithdrawal({ release }: { readonly release: Release }) {
  const t = useTexts(studyTexts).release
  useFocusAfter()
  const [reason, setReason] = useState('')
  const withdraw = useWithdraw(release.releaseId)
  return (
    <Section title={t.withdraw}>
      <Stack gap="sm" maw="48rem">
        <Text size="sm">{t.withdrawText}</Text>
        <Textarea
          label={t.withdrawReason}
          description={t.withdrawReasonHint}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
          autosize
          minRows={3}
          maxLength={2000}
        />
        <div>
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            disabled={reason.trim() === ''}
            loading={withdraw.isPending}
            onClick={() =>
              withdraw.mutate(
                { reason, version: release.version },
                { onSuccess: () => toastDone(t.withdrawnDone), onError: toastFailed },
              )
            }
          >
            {t.doWithdraw}
          </Button>
        </div>
      </Stack>
    </Section>
  )
}
