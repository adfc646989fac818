import { readFileSync } from 'node:fs'
import { type ClientLanguage, directionOf } from '../../clients/model.client-language.ts'
import type { DocumentSource } from '../../platform/server/documents.ts'
import type { Day } from '../../platform/shared/days.ts'
import { formatDay, formatNumber } from '../../platform/shared/format.ts'
import type { Locale, LocalisedName } from '../../platform/shared/locale.ts'
import { type NamedService, nameForClient } from '../../services/model.service-name.ts'

const template = readFileSync(new URL('./certificate.typ', import.meta.url), 'utf8')

interface Words {
  readonly title: string
  readonly tookPart: string
  readonly period: string
  readonly hours: string
  readonly skills: string
}

/** The words of a certificate in the languages of clients. Finnish and Swedish alone are written by the project to bind. */
const words = JSON.parse(
  readFileSync(new URL('./words.json', import.meta.url), 'utf8'),
) as Readonly<Record<ClientLanguage, Words>>

/** What a certificate of participation tells. */
export interface Certificate extends NamedService {
  readonly name: string
  readonly organisation: LocalisedName
  readonly from: Day
  readonly until: Day
  readonly attendedMinutes: number
  readonly heldMinutes: number
  /** Labels of ESCO concepts. */
  readonly skills: readonly LocalisedName[]
  readonly day: Day
}

/** Labels of skills are there in three languages: English stands in for all others. */
const localeOf = (language: ClientLanguage): Locale =>
  language === 'fi' || language === 'sv' ? language : 'en'
const fill = (text: string, slots: Readonly<Record<string, string>>) =>
  text.replace(/\{(\w+)\}/g, (_whole, name: string) => slots[name] ?? '')

function said(certificate: Certificate, language: ClientLanguage) {
  const own = words[language]
  const locale = localeOf(language)
  // Days in figures read the same in any script and direction; English words do not.
  const days = language === 'en' || language === 'sv' ? language : 'fi'
  const hours = (minutes: number) => formatNumber(minutes / 60, locale, minutes % 60 === 0 ? 0 : 1)
  return {
    title: own.title,
    tookPart: own.tookPart,
    service: nameForClient(certificate, language),
    period: fill(own.period, {
      ...{ from: formatDay(certificate.from, days), until: formatDay(certificate.until, days) },
    }),
    hours: fill(own.hours, {
      ...{ attended: hours(certificate.attendedMinutes), held: hours(certificate.heldMinutes) },
    }),
    skillsTitle: own.skills,
    skills: certificate.skills.map((label) => label[locale]),
  }
}

/**
 * A certificate of participation as an accessible PDF, Finnish with the client's language beside it.
 * @param language beside the Finnish; null or Finnish: Finnish alone
 */
export function certificateDocument(
  certificate: Certificate,
  language: ClientLanguage | null,
): DocumentSource {
  const beside = language === null || language === 'fi' ? null : language
  const isUnchecked = beside !== null && beside !== 'sv'
  return {
    template,
    data: {
      ...{ language: 'fi', title: `${words.fi.title}: ${certificate.name}`, day: certificate.day },
      ...{ name: certificate.name, organisation: certificate.organisation.fi },
      own: {
        ...said(certificate, 'fi'),
        esco: 'Taidot Euroopan komission ESCO-luokituksen mukaan.',
      },
      beside:
        beside === null
          ? null
          : {
              ...said(certificate, beside),
              lang: beside.split('-')[0],
              rtl: directionOf(beside) === 'rtl',
            },
      place: `${certificate.organisation.fi}, ${formatDay(certificate.day, 'fi')}`,
      note: isUnchecked
        ? 'Käännöstä ei ole tarkistanut kielenkääntäjä. Suomenkielinen teksti ratkaisee.'
        : null,
    },
  }
}
