import { Alert, Button, Checkbox, Radio, Stack, Text } from '@mantine/core'
import { IconDownload, IconInfoCircle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { type Locale, locales } from '../../platform/shared/locale.ts'
import { type Cv, type CvSection, cvSections } from '../model.cv.ts'
import { cvTexts } from '../texts/cv.ts'
import classes from './Cv.module.css'
import { cvAddress, cvQuery } from './queries.documents.ts'

interface Choice {
  readonly language: Locale
  readonly sections: readonly CvSection[]
}

interface CvMakerProps extends Choice {
  readonly clientId: ClientId
  readonly onChange: (choice: Choice) => void
}

/** What a CV tells, chosen beside what it looks like. */
export function CvMaker({ clientId, language, sections, onChange }: CvMakerProps) {
  const t = useTexts(cvTexts)
  const format = useFormat()
  const query = useQuery(cvQuery(clientId, language, sections))
  const toggle = (section: CvSection, isChosen: boolean) =>
    onChange({
      language,
      sections: cvSections.filter((one) => (one === section ? isChosen : sections.includes(one))),
    })
  return (
    <Section title={t.title}>
      <Text c="dimmed" mb="md">
        {t.lead}
      </Text>
      <div className={classes.columns}>
        <Stack gap="md">
          <Radio.Group
            label={t.language}
            value={language}
            onChange={(code) =>
              onChange({ sections, language: locales.find((one) => one === code) ?? 'fi' })
            }
          >
            <Stack gap="xs" mt="xs">
              {locales.map((one) => (
                <Radio key={one} value={one} label={format.language(one)} />
              ))}
            </Stack>
          </Radio.Group>
          <fieldset className={classes.choices}>
            <legend>{t.chosen}</legend>
            <Stack gap="xs">
              {cvSections.map((section) => (
                <Checkbox
                  key={section}
                  label={t.sections[section]}
                  checked={sections.includes(section)}
                  onChange={(event) => toggle(section, event.currentTarget.checked)}
                />
              ))}
            </Stack>
          </fieldset>
          <Button
            component="a"
            href={cvAddress(clientId, language, sections)}
            download
            leftSection={<IconDownload size={18} aria-hidden />}
          >
            {t.download}
          </Button>
        </Stack>
        <Async query={query}>{(cv) => <Preview cv={cv} />}</Async>
      </div>
    </Section>
  )
}

/** The CV as it will be printed, and what it leaves out. */
function Preview({ cv }: { readonly cv: Cv }) {
  const t = useTexts(cvTexts)
  const missing = cv.empty.map((section) => t.sections[section]).join(', ')
  return (
    <Stack gap="sm">
      <div role="status">
        {cv.withoutContact !== null && (
          <Alert icon={<IconInfoCircle aria-hidden />}>{t.withoutContact[cv.withoutContact]}</Alert>
        )}
        {missing !== '' && (
          <Text size="sm" c="dimmed" mt="xs">
            {t.missing(missing)}
          </Text>
        )}
      </div>
      {cv.sections.length === 0 && <EmptyState title={t.nothing} />}
      <article className={classes.paper} lang={cv.language} aria-label={t.preview}>
        <div className={classes.name}>{cv.name}</div>
        {cv.contact.length > 0 && <div className={classes.quiet}>{cv.contact.join(' · ')}</div>}
        {cv.sections.map((section) => (
          <section key={section.section} aria-label={section.heading}>
            <div className={classes.heading}>{section.heading}</div>
            {/* The entries of one answer never move, so their places tell them apart. */}
            {[...section.entries.entries()].map(([place, entry]) => (
              <div key={place} className={classes.entry}>
                <div>
                  <div className={classes.title}>{entry.title}</div>
                  {entry.detail !== null && <div className={classes.quiet}>{entry.detail}</div>}
                </div>
                <div className={classes.quiet}>{entry.when}</div>
              </div>
            ))}
          </section>
        ))}
      </article>
    </Stack>
  )
}
