import { Alert, Button, Skeleton, Stack, VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import { findText } from '../shared/texts.ts'
import { useLocale, useTexts } from './LocaleProvider.tsx'
import { errorText, Problem } from './problem.ts'
import { platformTexts } from './texts/texts.ts'

interface AsyncProps<T> {
  /** What `useQuery` gave. */
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'isError' | 'refetch' | 'isFetching'>
  /** The ready rendering; called only when there are data. */
  readonly children: (data: T) => ReactNode
  /** The shape of what is coming: rows of a list, lines of a text (default), or something of its own. */
  readonly skeleton?: 'lines' | 'rows' | ReactElement
}

/**
 * Loading, failed and ready are three renderings through this one component. Data that were fetched
 * before stay in sight when refreshing them fails, with a line that says so.
 */
export function Async<T>({ query, children, skeleton = 'lines' }: AsyncProps<T>) {
  const t = useTexts(platformTexts)
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <NotRefreshed onRetry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    )
  }
  if (query.isError) {
    return (
      <Failed error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
    )
  }
  return (
    <div aria-busy="true">
      <VisuallyHidden role="status">{t.loading}</VisuallyHidden>
      {skeleton === 'lines' || skeleton === 'rows' ? <Waiting shape={skeleton} /> : skeleton}
    </div>
  )
}

const widths = { lines: ['40%', '90%', '75%', '82%'], rows: Array(8).fill('100%') as string[] }

function Waiting({ shape }: { readonly shape: 'lines' | 'rows' }) {
  return (
    <Stack gap="sm" py="md" aria-hidden>
      {widths[shape].map((width, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars never move
        <Skeleton key={index} h={shape === 'rows' ? 28 : 16} w={width} />
      ))}
    </Stack>
  )
}

interface FailedProps {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly busy?: boolean
}

/** Says what failed in the words of its error code; offers to try again where that can help. */
export function Failed({ error, onRetry, busy = false }: FailedProps) {
  const t = useTexts(platformTexts)
  const { locale } = useLocale()
  const status = error instanceof Problem ? error.status : 500
  const canHelp = onRetry !== undefined && status !== 403 && status !== 404
  // The general words of a failure are those of a command: of what was only asked for nothing was to be saved.
  const general = error instanceof Problem && findText(t.notFetched, error.errorCode)
  return (
    <Alert
      role="alert"
      color="error"
      title={t.failedTitle}
      icon={status === 0 ? <IconCloudOff aria-hidden /> : <IconAlertTriangle aria-hidden />}
      my="md"
    >
      <Stack gap="sm" align="flex-start">
        {general || errorText(error, locale)}
        {canHelp && (
          <Button variant="default" onClick={onRetry} loading={busy}>
            {t.actions.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}

function NotRefreshed({ onRetry }: { readonly onRetry: () => void }) {
  const t = useTexts(platformTexts)
  return (
    <Alert role="status" color="alert" icon={<IconCloudOff aria-hidden />} mb="md">
      {t.notRefreshed}{' '}
      <Button variant="default" size="compact-sm" onClick={onRetry}>
        {t.actions.retry}
      </Button>
    </Alert>
  )
}
