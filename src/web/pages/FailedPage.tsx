import { Button, Group } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ErrorComponentProps } from '@tanstack/react-router'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { errorText, Problem } from '../../platform/browser/problem.ts'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { staffTexts } from '../texts/texts.ts'
import classes from './FailedPage.module.css'

/** A part of the application that a new version has replaced while this page was open. */
function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /module|import/i.test(error.message)
}

/** A page that broke while it was drawn or fetched: the shell around it keeps working. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(staffTexts)
  const { actions } = useTexts(platformTexts)
  const { locale } = useLocale()
  const outdated = isOutdated(error)
  return (
    <>
      <PageHeader title={t.failed.title} />
      <EmptyState
        title={error instanceof Problem ? errorText(error, locale) : t.failed.text}
        icon={IconAlertTriangle}
        action={
          <Group gap="xs">
            <Button onClick={outdated ? () => window.location.reload() : reset}>
              {outdated ? t.failed.reload : actions.retry}
            </Button>
            <Button component="a" href="/" variant="default">
              {t.notFound.home}
            </Button>
          </Group>
        }
      >
        {outdated && t.failed.outdated}
      </EmptyState>
    </>
  )
}

/** The same where not even the shell could be drawn. */
export function FailedAlone(props: ErrorComponentProps) {
  return (
    <main className={classes.alone}>
      <FailedPage {...props} />
    </main>
  )
}
