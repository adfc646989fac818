import { type ComponentType, createContext } from 'react'
import type { FactKey } from '../../clients/model.facts.ts'
import type { Day } from '../../platform/shared/days.ts'

/** A field for the value of a fact. */
export type FactField = ComponentType<{
  readonly fact: FactKey
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly 'aria-label'?: string
  readonly error?: string | undefined
  readonly latest?: Day | undefined
}>

/** The field that the page gives: facts are the matter of a domain of their own. */
export const FactFieldContext = createContext<FactField>(() => null)
