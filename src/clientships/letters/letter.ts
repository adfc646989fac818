import { readFileSync } from 'node:fs'
import type { DocumentSource } from '../../platform/server/documents.ts'
import { formatDay } from '../../platform/shared/format.ts'
import type { Locale, Localised } from '../../platform/shared/locale.ts'
import {
  type HandingNoticeKind,
  isOfReferral,
  type LetterSender,
  type NoticeContent,
  type NoticeKind,
} from '../model.notice.ts'
import { en as enHanding } from './en.handing.ts'
import { en } from './en.ts'
import { fi as fiHanding, type HandingLetter } from './fi.handing.ts'
import { fi, type LetterNames, type LetterTexts } from './fi.ts'
import { sv as svHanding } from './sv.handing.ts'
import { sv } from './sv.ts'

const letterTexts = { fi, sv, en } satisfies Localised<LetterTexts>
const handingLetters = { fi: fiHanding, sv: svHanding, en: enHanding } satisfies Localised<
  Readonly<Record<HandingNoticeKind, HandingLetter>>
>
const template = readFileSync(new URL('./letter.typ', import.meta.url), 'utf8')

/** A part of a section: a paragraph, a list of items, or lines as of an address. */
type Part = string | readonly string[] | { readonly lines: readonly string[] }
interface LetterSection {
  readonly heading: string
  readonly parts: readonly Part[]
}

/** Where a letter is sent; what is not known is left out. */
export interface LetterAddress {
  readonly streetAddress: string | null
  readonly postalCode: string | null
  readonly postOffice: string | null
}

const isText = (text: string | null): text is string => text !== null && text !== ''

function addressLines({ streetAddress, postalCode, postOffice }: LetterAddress): string[] {
  return [streetAddress, [postalCode, postOffice].filter(isText).join(' ')].filter(isText)
}

/** Items of lists in a letter with which its text is still large. */
const itemsOfLargeText = 4

/** A paragraph before a list; neither without items. */
const listed = (lead: string, items: readonly string[]): Part[] =>
  items.length === 0 ? [] : [lead, items]

const itemsOf = (sections: readonly LetterSection[]): number =>
  sections.flatMap(({ parts }) => parts.flatMap((part) => (Array.isArray(part) ? part : []))).length

function returnParts(content: NoticeContent, t: LetterTexts, language: Locale): LetterSection[] {
  const { returned } = content
  if (returned === null) return []
  const { reason, changes, missing, services } = returned
  const names = services.map((service) => service[language])
  const isOver = reason === 'already_client'
  return [
    {
      heading: t.why,
      parts: [
        ...t.returned.reasons[reason],
        ...listed(t.returned.changes, changes[language]),
        ...listed(t.returned.missing, missing[language]),
      ],
    },
    ...(isOver
      ? []
      : [
          {
            heading: t.forward,
            parts: [...listed(t.returned.services, names), t.returned.again, t.returned.reconsider],
          },
        ]),
  ]
}

function bodyOf(
  kind: NoticeKind,
  content: NoticeContent,
  language: Locale,
): { readonly title: string; readonly sections: readonly LetterSection[] } {
  const t = letterTexts[language]
  const { referrer, decideBy } = content
  const organisation = referrer.organisation[language]
  const names: LetterNames = {
    centre: content.centre[language],
    referrer: referrer.name === null ? organisation : t.referrer(referrer.name, organisation),
    contact: content.contact.name,
  }
  const section = (heading: string, parts: readonly Part[]) => ({ heading, parts })
  if (!isOfReferral(kind)) {
    const { title, done, next } = handingLetters[language][kind]
    const day = decideBy === null ? null : formatDay(decideBy, language)
    const lapsed = (content.lapsed ?? []).map((name) => name[language])
    return {
      title,
      sections: [
        section(t.done, done(names)),
        section(t.next, [...next(names, day), ...listed(t.lapsed, lapsed)]),
      ],
    }
  }
  switch (kind) {
    case 'referral_sent': {
      const day = decideBy === null ? null : formatDay(decideBy, language)
      return {
        title: t.sent.title,
        sections: [section(t.done, t.sent.done(names)), section(t.next, t.sent.next(day))],
      }
    }
    case 'referral_accepted':
      return {
        title: t.accepted.title,
        sections: [
          section(t.done, t.accepted.done(names)),
          section(t.next, t.accepted.next(names)),
        ],
      }
    case 'referral_returned': {
      const isOver = content.returned?.reason === 'already_client'
      return {
        title: isOver ? t.returned.alreadyTitle : t.returned.title,
        sections: [section(t.done, t.returned.done(names)), ...returnParts(content, t, language)],
      }
    }
    case 'referral_withdrawn':
      return {
        title: t.withdrawn.title,
        sections: [section(t.done, t.withdrawn.done(names)), section(t.next, t.withdrawn.next)],
      }
  }
}

function footOf(sender: LetterSender, t: LetterTexts, language: Locale): string[] {
  const address = addressLines(sender).join(', ')
  const phone = sender.phone === null ? null : t.phone(sender.phone)
  return [sender.name[language], address, phone, sender.email].filter(isText)
}

/**
 * The letter of a notice in a language.
 * @param address where it is sent; null: the letter names the person alone
 */
export function letterOf(
  kind: NoticeKind,
  content: NoticeContent,
  language: Locale,
  address: LetterAddress | null,
): DocumentSource {
  const t = letterTexts[language]
  const { sender, contact } = content
  const { title, sections } = bodyOf(kind, content, language)
  const contactLines = [
    [contact.name, contact.organisation[language]].join(', '),
    contact.phone === null ? null : t.phone(contact.phone),
    contact.email,
  ].filter(isText)
  return {
    template,
    data: {
      language,
      title,
      day: content.on,
      head: [sender.name[language], ...addressLines(sender)],
      marks: [
        formatDay(content.on, language),
        (isOfReferral(kind) ? t.number : t.handing)(content.number),
      ],
      recipient: [content.recipient, ...(address === null ? [] : addressLines(address))],
      sections: [
        ...sections,
        { heading: t.ask, parts: [{ lines: contactLines }] },
        { heading: t.own, parts: t.ownData },
      ],
      foot: footOf(sender, t, language),
      isLong: itemsOf(sections) > itemsOfLargeText,
    },
  }
}
