import { Button, type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { findByWords } from '../../platform/shared/word-search.ts'
import { fill } from '../model.phrase.ts'
import { partOfPhrase, type SentencePart } from '../model.plan.ts'
import type { Sentence } from '../model.sentence.ts'
import { planTexts } from '../texts/texts.ts'
import { newSentence } from './new-sentence.ts'
import classes from './Plan.module.css'
import type { Languages } from './Words.tsx'

const search: OptionsFilter = ({ options, search: written }) =>
  findByWords(
    options
      .filter((option): option is ComboboxItem => 'value' in option)
      .map((option) => ({ ...option, words: option.label })),
    written,
  )

interface AddSentenceProps {
  readonly part: SentencePart
  readonly languages: Languages
  readonly used: readonly Sentence[]
  readonly onAdd: (sentence: Sentence) => void
}

/** Adds to a part: a phrase that is found by writing, or words of one's own. */
export function AddSentence({ part, languages, used, onAdd }: AddSentenceProps) {
  const t = useTexts(planTexts)
  const [written, setWritten] = useState('')
  const { library, binding } = languages
  const taken = new Set(used.map(({ phrase }) => phrase?.key))
  const phrases = Object.entries(library.phrases[binding])
    .filter(([key]) => partOfPhrase(key) === part && !taken.has(key))
    .map(([key, words]) => ({ value: key, label: fill(words, {}) }))
  return (
    <div className={classes.add}>
      <Select
        className={classes.search ?? ''}
        label={t.add[part]}
        placeholder={t.addHint}
        nothingFoundMessage={t.noPhrase}
        searchable
        searchValue={written}
        onSearchChange={setWritten}
        filter={search}
        data={phrases}
        value={null}
        onChange={(key) => {
          if (key === null) return
          onAdd(newSentence(key))
          setWritten('')
        }}
      />
      <Button
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
        aria-label={`${t.add[part]}: ${t.write}`}
        onClick={() => onAdd(newSentence(null))}
      >
        {t.write}
      </Button>
    </div>
  )
}
