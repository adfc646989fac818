import { IconPlus } from '@tabler/icons-react'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { permitted } from '../staff/page.ts'
import type { SearchSource } from '../staff/search-source.ts'

/** Making a referral, in the search of the top bar. */
export const referralActionSource: SearchSource = {
  id: 'referral-actions',
  icon: IconPlus,
  title: (locale) => referralTexts[locale].title,
  permittedWhen: permitted('referralBegin'),
  isQuiet: true,
  async find(text, _signal, locale) {
    const { add, refer, backToSent } = referralTexts[locale]
    const actions = [
      { id: 'add', title: add, words: `${add} ${refer}`, href: '/referrals/new' },
      { id: 'sent', title: backToSent, words: backToSent, href: '/referrals' },
    ]
    const wanted = text.toLocaleLowerCase(locale)
    return actions.filter(({ words }) => words.toLocaleLowerCase(locale).includes(wanted))
  },
}
