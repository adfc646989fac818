import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useLanguages } from '../../platform/browser/form/useLanguages.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import { type DropIn, type DropInTopic, dropInTopics } from '../model.drop-in.ts'
import { dropInTexts } from '../texts/drop-in.ts'
import classes from './DropIn.module.css'
import { useDropInCommands } from './queries.drop-in.ts'

/** A number for who comes to the door: one press on what they come for. */
export function GiveNumber({ queue }: { readonly queue: DropIn }) {
  const t = useTexts(dropInTexts)
  const { number } = useFormat()
  const languages = useLanguages()
  const { give } = useDropInCommands(queue.officeId)
  const [language, setLanguage] = useState<string | null>(null)
  const giving = useMutation({
    mutationFn: (topic: DropInTopic) => give({ topic, language }),
    onSuccess: () => setLanguage(null),
    onError: toastFailed,
  })
  const given = giving.data
  return (
    <Section title={t.give}>
      <CodeSelect
        label={t.language}
        description={t.languageHint}
        codes={languages}
        value={language}
        onChange={setLanguage}
        clearable
      />
      <fieldset className={classes.topics}>
        <legend>{t.topic}</legend>
        {dropInTopics.map((topic) => (
          <Button
            key={topic}
            variant="default"
            loading={giving.isPending && giving.variables === topic}
            onClick={() => giving.mutate(topic)}
          >
            {t.topics[topic]}
          </Button>
        ))}
      </fieldset>
      <p role="status" className={classes.given}>
        {given && t.given(given.number, given.minutes === null ? null : number(given.minutes))}
      </p>
    </Section>
  )
}
