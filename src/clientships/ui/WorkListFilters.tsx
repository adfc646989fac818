import { SegmentedControl, Select, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { type Code, CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import {
  type WorkList,
  type WorkListScope,
  type WorkListState,
  workListStates,
} from '../model.work-list.ts'
import { workListTexts } from '../texts/clientships.ts'
import classes from './WorkList.module.css'
import { type Attention, attentions, type WorkListSearch } from './work-list-search.ts'

interface WorkListFiltersProps {
  /** Whether the reader can have a list of their own beside that of the centre. */
  readonly hasOwn: boolean
  readonly search: WorkListSearch
  readonly onSearch: (change: Partial<WorkListSearch>) => void
  /** The centres whose whole list the reader may see, and who is responsible there. */
  readonly known: Pick<WorkList, 'centres' | 'responsibles'> | undefined
  /** The languages that can be chosen. */
  readonly languages: readonly Code[]
}

/** What narrows the work list: whose, in which state, what asks for attention, language, responsible expert. */
export function WorkListFilters(props: WorkListFiltersProps) {
  const { hasOwn, search, onSearch, known, languages } = props
  const t = useTexts(workListTexts)
  const format = useFormat()
  const scopeId = useId()
  const centres = known?.centres ?? []
  const isCentre = search.scope === 'centre'
  return (
    <div className={classes.filters}>
      {hasOwn && (centres.length > 0 || isCentre) && (
        <>
          <VisuallyHidden id={scopeId}>{t.scope}</VisuallyHidden>
          <SegmentedControl
            aria-labelledby={scopeId}
            data={(['mine', 'centre'] as const).map((value) => ({ value, label: t.scopes[value] }))}
            value={search.scope ?? 'mine'}
            onChange={(scope) =>
              onSearch({
                scope: scope === 'mine' ? undefined : (scope as WorkListScope),
                responsible: undefined,
                centre: undefined,
              })
            }
          />
        </>
      )}
      <Select
        className={classes.filter}
        aria-label={t.state}
        data={workListStates.map((value) => ({ value, label: t.states[value] }))}
        value={search.state ?? 'open'}
        allowDeselect={false}
        onChange={(state) =>
          onSearch({ state: state === 'open' ? undefined : (state as WorkListState) })
        }
      />
      <Select
        className={classes.wide}
        aria-label={t.attention}
        placeholder={t.attention}
        clearable
        data={attentions.map((value) => ({ value, label: t.attentions[value] }))}
        value={search.attention ?? null}
        onChange={(attention) =>
          onSearch({ attention: (attention as Attention | null) ?? undefined })
        }
      />
      <CodeSelect
        className={classes.filter}
        aria-label={t.language}
        placeholder={t.language}
        codes={languages}
        value={search.language ?? null}
        onChange={(language) => onSearch({ language: language ?? undefined })}
      />
      {isCentre && centres.length > 1 && (
        <CodeSelect
          className={classes.filter}
          aria-label={t.centre}
          placeholder={t.centre}
          codes={centres.map(({ organisationId, name }) => ({
            code: organisationId,
            name: format.name(name),
          }))}
          value={search.centre ?? null}
          onChange={(centre) =>
            onSearch({ centre: (centre ?? undefined) as WorkListSearch['centre'] })
          }
        />
      )}
      {isCentre && (
        <CodeSelect
          className={classes.wide}
          aria-label={t.responsible}
          placeholder={t.responsible}
          codes={(known?.responsibles ?? []).map(({ staffId, name }) => ({ code: staffId, name }))}
          value={search.responsible ?? null}
          onChange={(responsible) => onSearch({ responsible: responsible ?? undefined })}
        />
      )}
    </div>
  )
}
