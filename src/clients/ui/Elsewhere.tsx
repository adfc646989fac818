import { Button, Stack, Text } from '@mantine/core'
import { IconBuildingCommunity, IconCircleCheck } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { errorText } from '../../platform/browser/problem.ts'
import type { DuplicatesQuestion } from '../model.duplicates.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './Elsewhere.module.css'
import { callClients } from './queries.ts'

interface ElsewhereProps {
  /** Who is asked about; a change of it forgets the answer (`key`). */
  readonly person: Omit<DuplicatesQuestion, 'clientId'>
}

/** Asks whether the person may be known to another organisation; the answer is no more than that. */
export function Elsewhere({ person }: ElsewhereProps) {
  const t = useTexts(clientTexts).duplicates.elsewhere
  const { locale } = useLocale()
  const { data, mutate, isPending, error } = useMutation({
    mutationFn: () => callClients('POST /api/clients/possibly-known', { body: person }),
  })
  return (
    <Stack gap="xs" align="flex-start" className={classes.elsewhere}>
      {data === undefined ? (
        <>
          <Text size="xs" c="dimmed">
            {t.text}
          </Text>
          <Button variant="default" loading={isPending} onClick={() => mutate()}>
            {t.ask}
          </Button>
        </>
      ) : (
        <p className={classes.answer} role="status" data-known={data.possiblyKnown || undefined}>
          {data.possiblyKnown ? (
            <IconBuildingCommunity size={18} aria-hidden />
          ) : (
            <IconCircleCheck size={18} aria-hidden />
          )}
          {data.possiblyKnown ? t.yes : t.no}
        </p>
      )}
      {error && (
        <Text size="xs" c="error" role="alert">
          {errorText(error, locale)}
        </Text>
      )}
    </Stack>
  )
}
