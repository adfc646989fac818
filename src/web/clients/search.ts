import { IconUser } from '@tabler/icons-react'
import { clientTexts } from '../../clients/texts/texts.ts'
import { listName } from '../../clients/ui/PersonName.tsx'
import { searchClients } from '../../clients/ui/queries.ts'
import { formatDay, languageName } from '../../platform/shared/format.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import { permitted } from '../staff/page.ts'
import type { SearchSource } from '../staff/search-source.ts'

/** Clients in the search of the top bar: by name with typing errors, number, birth date, or identity code. */
export const clientSource: SearchSource = {
  id: 'clients',
  icon: IconUser,
  title: (locale) => clientTexts[locale].clients,
  permittedWhen: permitted('clientSearch'),
  async find(text, signal, locale) {
    const { hits } = await searchClients(text, signal)
    return hits.slice(0, 10).map((hit) => ({
      id: hit.clientId,
      title: listName(hit),
      detail: detailOf(hit, locale),
      href: `/clients/${hit.clientId}`,
    }))
  },
}

function detailOf(
  hit: Awaited<ReturnType<typeof searchClients>>['hits'][number],
  locale: Locale,
): string {
  const t = clientTexts[locale]
  return [
    hit.birthDate && formatDay(hit.birthDate, locale),
    hit.serviceLanguage && languageName(hit.serviceLanguage, locale),
    t.number(String(hit.clientNumber)),
    hit.isProtected && t.protected,
  ]
    .filter((part) => typeof part === 'string')
    .join(' · ')
}
