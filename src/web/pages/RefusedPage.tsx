import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { staffTexts } from '../texts/texts.ts'

/** A page that this person's role does not have. */
export function RefusedPage() {
  const t = useTexts(staffTexts)
  return (
    <>
      <PageHeader title={t.refused.title} />
      <EmptyState
        title={t.refused.text}
        icon={IconLock}
        action={
          <Button component="a" href="/" variant="default">
            {t.notFound.home}
          </Button>
        }
      />
    </>
  )
}
