import { Chip, Group } from '@mantine/core'
import { useId, useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { isLocale, textDirection } from '../../platform/shared/texts.ts'
import type { CatalogueService } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'

const languagesOf = ({ clientNames, description }: CatalogueService): string[] => {
  const written = [...Object.entries(clientNames), ...Object.entries(description)]
    .filter(([_language, text]) => text !== '')
    .map(([language]) => language)
  return [...new Set(written)].filter((language) => !isLocale(language))
}

/** A service in the languages of clients, one at a time, for a client who sits beside. */
export function ClientWords({ service }: { readonly service: CatalogueService }) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  const id = useId()
  const [language, setLanguage] = useState<string>()
  const languages = languagesOf(service)
  if (languages.length === 0) return null
  const name = language && service.clientNames[language]
  const text = language && service.description[language]
  return (
    <>
      <div className={classes.spoken}>
        <span id={id}>{t.inClientLanguage}</span>
        <Group gap={6} role="group" aria-labelledby={id}>
          {languages.map((one) => (
            <Chip
              key={one}
              size="sm"
              checked={one === language}
              onChange={(isChosen) => setLanguage(isChosen ? one : undefined)}
            >
              {format.language(one)}
            </Chip>
          ))}
        </Group>
      </div>
      {language !== undefined && (
        <div lang={language} dir={textDirection(language)} className={classes.own}>
          {name && <strong>{name}</strong>}
          {text && <p>{text}</p>}
        </div>
      )}
    </>
  )
}
