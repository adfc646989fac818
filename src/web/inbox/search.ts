import { IconInbox } from '@tabler/icons-react'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { permitted } from '../staff/page.ts'
import type { SearchSource } from '../staff/search-source.ts'

/** The inbox and its most wanted parts, in the search of the top bar. */
export const inboxActionSource: SearchSource = {
  id: 'inbox-actions',
  icon: IconInbox,
  title: (locale) => referralTexts[locale].inbox.title,
  permittedWhen: permitted('inboxRead'),
  isQuiet: true,
  async find(text, _signal, locale) {
    const { title, only } = referralTexts[locale].inbox
    const parts = [
      { id: 'all', title, href: '/inbox' },
      { id: 'overdue', title: `${title}: ${only.overdue}`, href: '/inbox?only=overdue' },
      { id: 'question', title: `${title}: ${only.question}`, href: '/inbox?only=question' },
    ]
    const wanted = text.toLocaleLowerCase(locale)
    return parts.filter((part) => part.title.toLocaleLowerCase(locale).includes(wanted))
  },
}
