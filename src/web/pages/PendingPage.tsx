import { Center, Loader, VisuallyHidden } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'

/** A page that is on its way, shown when it takes more than a moment. */
export function PendingPage() {
  const t = useTexts(platformTexts)
  return (
    <Center mih="40dvh">
      <Loader aria-hidden />
      <VisuallyHidden role="status">{t.loading}</VisuallyHidden>
    </Center>
  )
}
