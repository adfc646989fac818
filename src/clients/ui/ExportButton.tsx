import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Locale } from '../../platform/shared/locale.ts'
import { listFileTexts } from '../texts/list-file.ts'

interface ExportButtonProps {
  /** Where the rows of the list are as a file, in the language of the page. */
  readonly address: (locale: Locale) => string
}

/** Takes a list as a spreadsheet: the same rows in the same order. */
export function ExportButton({ address }: ExportButtonProps) {
  const t = useTexts(listFileTexts)
  const { locale } = useLocale()
  return (
    <Button
      component="a"
      href={address(locale)}
      download
      variant="default"
      title={t.exportText}
      leftSection={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />}
    >
      {t.export}
    </Button>
  )
}
