import { Box, Button, Input, VisuallyHidden } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { addressOf, type Concept, conceptIdOf } from '../model.concept.ts'
import { skillTexts } from '../texts/texts.ts'
import { ChosenList } from './ChosenList.tsx'
import { ConceptSearch } from './ConceptSearch.tsx'
import { namesQuery } from './queries.skills.ts'
import classes from './Skills.module.css'

/** Gives the name of a concept by its address; until names have come, and of what nobody knows, the address. */
function useConceptNames(addresses: readonly string[], known: readonly Concept[] = []) {
  const { locale } = useLocale()
  const { data } = useQuery(namesQuery(addresses.map(conceptIdOf)))
  const names = new Map(
    [...known, ...(data ?? none)].map((one) => [one.conceptId, one.label[locale]]),
  )
  return (address: string) => names.get(conceptIdOf(address)) ?? address
}
const none: readonly Concept[] = []

/** The names of concepts, one after the other. */
export function ConceptNames({ addresses }: { readonly addresses: readonly string[] }) {
  return addresses.map(useConceptNames(addresses)).join(', ')
}

interface ConceptsFieldProps {
  readonly label: string
  /** The addresses of the chosen ones. */
  readonly value: readonly string[]
  readonly onChange: (addresses: string[]) => void
  readonly error?: string | undefined
}

/** Skills and occupations of ESCO, any of them: the chosen ones, and a search that adds to them. */
export function ConceptsField({ label, value, onChange, error }: ConceptsFieldProps) {
  const t = useTexts(skillTexts)
  const { locale } = useLocale()
  const id = useId()
  const [picked, setPicked] = useState<readonly Concept[]>([])
  const [said, setSaid] = useState('')
  const nameOf = useConceptNames(value, picked)
  const add = (concept: Concept) => {
    setPicked([...picked, concept])
    setSaid(t.choosing.added(concept.label[locale]))
    onChange([...value, addressOf(concept)])
  }
  return (
    <Box role="group" aria-labelledby={id}>
      <Input.Label id={id} component="div">
        {label}
      </Input.Label>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ChosenList
        items={value.map((address) => ({ key: address, name: nameOf(address) }))}
        empty={t.choosing.noConcepts}
        onRemove={({ key, name }) => {
          setSaid(t.choosing.removed(name))
          onChange(value.filter((address) => address !== key))
        }}
      />
      <ConceptSearch known={value.map(conceptIdOf)}>
        {(hit) => (
          <>
            <div className={classes.words}>
              <div>{hit.label[locale]}</div>
              <div className={classes.note}>
                {[
                  t.esco.kinds[hit.kind],
                  ...(hit.found === hit.label[locale] ? [] : [hit.found]),
                ].join(' · ')}
              </div>
            </div>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t.choosing.addOne(hit.label[locale])}
              onClick={() => add(hit)}
            >
              {t.choosing.add}
            </Button>
          </>
        )}
      </ConceptSearch>
      {error !== undefined && <Input.Error mt="xs">{error}</Input.Error>}
    </Box>
  )
}
