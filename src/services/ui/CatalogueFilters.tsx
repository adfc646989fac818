import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { NamedOrganisation, OrganisationId } from '../../areas/model.setting.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type ServiceKind, serviceKinds } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import classes from './Services.module.css'
import type { ServiceSearch } from './service-search.ts'

interface CatalogueFiltersProps {
  readonly search: ServiceSearch
  readonly providers: readonly NamedOrganisation[]
  /** Changes the address; absent keys stay, undefined ones go. */
  readonly onSearch: (change: Partial<ServiceSearch>) => void
}

/** Milliseconds after the last letter. */
const pause = 250

/** What narrows the catalogue: words that forgive typing errors, the kind of service, who provides it. */
export function CatalogueFilters({ search, providers, onSearch }: CatalogueFiltersProps) {
  const t = useTexts(serviceTexts)
  const [text, setText] = useState(search.text ?? '')
  useEffect(() => {
    const trimmed = text.trim()
    if (trimmed === (search.text ?? '')) return
    const timer = setTimeout(() => onSearch({ text: trimmed || undefined }), pause)
    return () => clearTimeout(timer)
  }, [text, search.text, onSearch])
  return (
    <div className={classes.filters}>
      <TextInput
        className={classes.search}
        aria-label={t.search}
        placeholder={t.search}
        leftSection={<IconSearch size={18} aria-hidden />}
        type="search"
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <CodeSelect
        className={classes.filter}
        aria-label={t.kind}
        placeholder={t.kind}
        codes={serviceKinds.map((code) => ({ code, name: t.kinds[code] }))}
        value={search.kind ?? null}
        onChange={(code) => onSearch({ kind: (code as ServiceKind | null) ?? undefined })}
      />
      <ProviderSelect
        providers={providers}
        value={search.organisationId}
        onChange={(organisationId) => onSearch({ organisationId })}
      />
    </div>
  )
}

interface ProviderSelectProps {
  readonly providers: readonly NamedOrganisation[]
  readonly value: OrganisationId | undefined
  readonly onChange: (organisationId: OrganisationId | undefined) => void
}

/** One of the organisations that provide services, or all. */
export function ProviderSelect({ providers, value, onChange }: ProviderSelectProps) {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  return (
    <CodeSelect
      className={classes.filter}
      aria-label={t.provider}
      placeholder={t.provider}
      codes={providers.map((one) => ({ code: one.organisationId, name: format.name(one.name) }))}
      value={value ?? null}
      onChange={(code) => onChange((code as OrganisationId | null) ?? undefined)}
    />
  )
}
