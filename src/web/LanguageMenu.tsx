import { Button, Menu } from '@mantine/core'
import { IconCheck, IconWorld } from '@tabler/icons-react'
import { useLocale, useTexts } from '../platform/browser/LocaleProvider.tsx'
import { type Locale, locales } from '../platform/shared/locale.ts'
import { localeNames, localeTags } from '../platform/shared/texts.ts'
import { staffTexts } from './texts/texts.ts'

interface LanguageMenuProps {
  readonly onChoose: (locale: Locale) => void
}

/** The switch of the language: each by its own name. */
export function LanguageMenu({ onChoose }: LanguageMenuProps) {
  const { locale } = useLocale()
  const t = useTexts(staffTexts).shell
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          px="xs"
          leftSection={<IconWorld size={20} stroke={1.75} aria-hidden />}
          aria-label={`${locale.toUpperCase()}, ${t.language}`}
        >
          {locale.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((one) => (
          <Menu.Item
            key={one}
            lang={localeTags[one]}
            onClick={() => onChoose(one)}
            aria-current={one === locale || undefined}
            rightSection={one === locale && <IconCheck size={18} aria-hidden />}
          >
            {localeNames[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
