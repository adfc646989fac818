import { Stack, Text } from '@mantine/core'
import type { LocalisedName } from '../../platform/shared/locale.ts'
import { locales } from '../../platform/shared/locale.ts'

/** A name in its three languages, one under another: where two versions of it are compared. */
export function ThreeNames({ name }: { readonly name: LocalisedName }) {
  return (
    <Stack gap={0}>
      {locales.map((locale) => (
        <Text key={locale} span lang={locale}>
          {name[locale]}
        </Text>
      ))}
    </Stack>
  )
}

/** `ThreeNames` as the `show` of a field in a conflict. */
export const showNames = (name: unknown) => <ThreeNames name={name as LocalisedName} />
