import { Alert } from '@mantine/core'
import { IconCircleCheckFilled } from '@tabler/icons-react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ReferralImport } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'

/** What came of a list: how many were referred, and what becomes of the rest. */
export function ImportDone({ list }: { readonly list: ReferralImport }) {
  const t = useTexts(importTexts).done
  const format = useFormat()
  const { ready, check, faulty, skipped, failed, sent } = list.counts
  const left = ready + check + faulty + skipped + failed
  return (
    <Alert
      role="status"
      color="success"
      title={t.sent(sent)}
      icon={<IconCircleCheckFilled aria-hidden />}
      mb="lg"
      maw="44rem"
    >
      {left === 0
        ? t.title
        : `${t.left(left)}. ${list.keptUntil === null ? '' : t.leftText(format.day(list.keptUntil))}`}
    </Alert>
  )
}
