import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SpecCheck, Study } from '../model.study.ts'
import { checkQuery, useSaveSpecification } from './queries.ts'

/** The specification while it is written: its text, what is wrong with it, and keeping it. */
export interface SpecDraft {
  readonly text: string
  write(change: (now: string) => string): void
  /** Whether the text is another than the one that is kept. */
  readonly isChanged: boolean
  /** What is known of just this text; undefined while it is looked at. */
  readonly check: SpecCheck | undefined
  /** What was known last, of this text or of one before it. */
  readonly lastCheck: SpecCheck | undefined
  readonly isSaving: boolean
  save(): Promise<Study>
}

/** How long after the last key a text is looked at, in milliseconds. */
const pause = 400

export function useSpecDraft(study: Study): SpecDraft {
  const [text, setText] = useState(study.text)
  const [asked] = useDebouncedValue(text, pause)
  const names = study.files.map(({ name }) => name)
  const { data, isFetching } = useQuery(checkQuery(study.studyId, asked, names))
  const save = useSaveSpecification(study.studyId)
  return {
    text,
    write: setText,
    isChanged: text !== study.text,
    check: asked === text && !isFetching ? data : undefined,
    lastCheck: data,
    isSaving: save.isPending,
    save: () => save.mutateAsync({ text, version: study.version }),
  }
}
