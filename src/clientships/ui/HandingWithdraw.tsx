import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import type { Handing } from '../model.handing.ts'
import { handingTexts } from '../texts/handings.ts'
import { HandingWords } from './HandingWords.tsx'
import { useHandingCommands } from './queries.handings.ts'

/** Takes a handing back. It cannot be undone, so it says first what will be. */
export function HandingWithdraw({ handing }: { readonly handing: Handing }) {
  const t = useTexts(handingTexts).withdraw
  const { actions } = useTexts(platformTexts)
  const { withdraw } = useHandingCommands(handing)
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" mb="md" onClick={() => setOpened(true)}>
        {t.action}
      </Button>
      <Dialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t.title}
        closeButtonProps={{ 'aria-label': actions.close }}
      >
        <Stack gap="md">
          <Text>{t.text}</Text>
          <HandingWords
            label={t.why}
            submitText={t.action}
            doneText={t.done}
            isOptional
            act={(words) => withdraw(words.trim() === '' ? null : words)}
            onDone={() => setOpened(false)}
            onCancel={() => setOpened(false)}
          />
        </Stack>
      </Dialog>
    </>
  )
}
