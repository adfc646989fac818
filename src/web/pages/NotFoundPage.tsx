import { Button } from '@mantine/core'
import { IconRoadOff } from '@tabler/icons-react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { staffTexts } from '../texts/texts.ts'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useTexts(staffTexts).notFound
  return (
    <>
      <PageHeader title={t.title} />
      <EmptyState
        title={t.text}
        icon={IconRoadOff}
        action={
          <Button component="a" href="/" variant="default">
            {t.home}
          </Button>
        }
      />
    </>
  )
}
