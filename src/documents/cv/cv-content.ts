import type { Contact } from '../../clients/model.contact.ts'
import type { Profile, ProfileFact, ProfileItem } from '../../clients/model.facts.profile.ts'
import {
  type LanguageFact,
  type ListFact,
  languages,
  licenceClasses,
  skillParts,
} from '../../clients/model.facts.ts'
import { type FactWords, factWords } from '../../clients/texts/fact-words.ts'
import type { Day } from '../../platform/shared/days.ts'
import { languageName } from '../../platform/shared/format.ts'
import type { Locale } from '../../platform/shared/locale.ts'
import type { Cv, CvEntry, CvSection } from '../model.cv.ts'
import { ownFieldYears } from '../model.own-field.ts'
import { cvTexts } from '../texts/cv.ts'
import type { CvTexts } from '../texts/fi.cv.ts'

/** What of a person a CV is made of; more than this it is never given. */
export interface CvPerson {
  readonly name: string
  readonly profile: Profile
  readonly motherTongue: string | null
  /** Whole years. */
  readonly age: number | null
  readonly contact: Contact | null
  /** The day on which the CV is made. */
  readonly on: Day
}

const known = (fact: ProfileFact | undefined) => fact?.value
const yearOf = (day: string) => day.slice(0, 4)
const parts = (...given: readonly (string | undefined | null)[]) =>
  given.filter((one) => one !== undefined && one !== null && one !== '').join(', ')

/** As a line of its own begins. */
const named = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** The latest first; what has no day comes last. */
const byDay = <L extends ListFact>(
  items: readonly ProfileItem<L>[],
  dayOf: (item: ProfileItem<L>) => string | undefined,
) => items.toSorted((a, b) => ((dayOf(b) ?? '') < (dayOf(a) ?? '') ? -1 : 1))

function degrees({ lists }: Profile, words: FactWords): CvEntry[] {
  const completed = (item: ProfileItem<'degree'>) => known(item.facts.degree_completed_on)
  return byDay(lists.degree, completed).flatMap((item) => {
    const level = known(item.facts.degree_level)
    const field = known(item.facts.field)
    if (level === undefined || level === 'none') return []
    const day = completed(item)
    return {
      title: words.value('degree_level', level),
      detail: field === undefined ? null : words.value('field', field),
      when: day === undefined ? null : yearOf(day),
    }
  })
}

function studies({ lists }: Profile, words: FactWords): CvEntry[] {
  const started = (item: ProfileItem<'study'>) => known(item.facts.study_started_on)
  return byDay(lists.study, started).flatMap((item) => {
    const title = known(item.facts.study_title)
    const type = known(item.facts.study_type)
    const [first, last] = [started(item), known(item.facts.study_ended_on)]
    const name = title ?? (type === undefined ? undefined : words.value('study_type', type))
    if (name === undefined) return []
    const years = [first, last].map((day) => (day === undefined ? '' : yearOf(day)))
    return {
      title: name,
      detail: parts(known(item.facts.study_institution)) || null,
      when: first === undefined && last === undefined ? null : [...new Set(years)].join('–'),
    }
  })
}

function decisions({ lists }: Profile, words: FactWords): CvEntry[] {
  const decided = (item: ProfileItem<'degree_decision'>) => known(item.facts.degree_decision_on)
  return byDay(lists.degree_decision, decided).flatMap((item) => {
    const kind = known(item.facts.degree_decision_kind)
    const title = known(item.facts.degree_decision_title)
    if (kind === undefined && title === undefined) return []
    const [by, day] = [known(item.facts.degree_decision_by), decided(item)]
    const what = kind === undefined ? null : words.value('degree_decision_kind', kind)
    const whose = by === undefined ? null : words.value('degree_decision_by', by)
    return {
      title: title ?? what ?? '',
      detail: parts(title === undefined ? null : what, whose) || null,
      when: day === undefined ? null : yearOf(day),
    }
  })
}

function jobs({ lists }: Profile, t: CvTexts, on: Day): CvEntry[] {
  const began = (item: ProfileItem<'job'>) => known(item.facts.job_started_on)
  const entries = byDay(lists.job, began).flatMap((item): CvEntry[] => {
    const [title, employer] = [known(item.facts.job_title), known(item.facts.job_employer)]
    const [first, last] = [began(item), known(item.facts.job_ended_on)]
    if (title === undefined && employer === undefined) return []
    const end = last === undefined || last === 'ongoing' ? '' : yearOf(last)
    const years = [...new Set([first === undefined ? '' : yearOf(first), end])].join('–')
    return [
      {
        title: title ?? employer ?? '',
        detail: title === undefined ? null : (employer ?? null),
        when: years === '' ? null : years,
      },
    ]
  })
  const years = ownFieldYears(lists.job, on)
  const own = { title: t.ownFieldYears(years), detail: null, when: null }
  return years > 0 && entries.length > 0 ? [...entries, own] : entries
}

function licences({ lists }: Profile, t: CvTexts): CvEntry[] {
  const has = new Set(lists.driving_licence.map((item) => known(item.facts.licence_class)))
  const classes = licenceClasses.filter((one) => has.has(one))
  return classes.length === 0
    ? []
    : [{ title: t.classes(classes.join(', ')), detail: null, when: null }]
}

function work({ lists }: Profile, words: FactWords, t: CvTexts): CvEntry[] {
  const endOf = (item: ProfileItem<'own_field_experience'>) =>
    known(item.facts.own_field_experience_ended_on)
  return byDay(lists.own_field_experience, endOf).flatMap((item) => {
    const [until, field] = [endOf(item), known(item.facts.own_field_experience_field)]
    if (field === undefined || until === 'none') return []
    const ended = until === undefined ? null : t.until(yearOf(until))
    const when = until === 'ongoing' ? t.ongoing : ended
    return { title: words.value('own_field_experience_field', field), detail: null, when }
  })
}

function languageEntries({ facts }: Profile, words: FactWords, overall: string): CvEntry[] {
  return languages.flatMap((language) => {
    const level = known(facts[language])
    const skills = skillParts.flatMap((part) => {
      const key: LanguageFact = `${language}_${part}`
      const value = known(facts[key])
      return value === undefined ? [] : `${words.name(key).split(', ').at(-1)} ${value}`
    })
    if (level === undefined && skills.length === 0) return []
    return {
      title: words.name(language),
      detail: parts(level === undefined ? null : `${overall} ${level}`, ...skills),
      when: null,
    }
  })
}

/**
 * A CV in one language of what a person has chosen to tell, of what is known today: a level that is out of date is not
 * told. Levels are those of the Common European Framework.
 */
export function cvContent(
  person: CvPerson,
  language: Locale,
  chosen: readonly CvSection[],
): Omit<Cv, 'clientId' | 'withoutContact'> {
  const t = cvTexts[language]
  const words = factWords(language)
  const { profile, motherTongue, age, contact, on } = person
  const isChosen = (section: CvSection) => chosen.includes(section)
  const mother: CvEntry[] =
    isChosen('mother_tongue') && motherTongue !== null
      ? [{ title: named(languageName(motherTongue, language)), detail: t.motherTongue, when: null }]
      : []
  const learnt = isChosen('languages') ? languageEntries(profile, words, t.overall) : []
  const made = [
    { section: 'jobs', entries: jobs(profile, t, on) },
    { section: 'work', entries: work(profile, words, t) },
    { section: 'degrees', entries: degrees(profile, words) },
    { section: 'decisions', entries: decisions(profile, words) },
    { section: 'studies', entries: studies(profile, words) },
  ] as const
  const sections = [
    ...made.filter(({ section }) => isChosen(section)),
    { section: 'languages', entries: [...mother, ...learnt] } as const,
    ...(isChosen('licences')
      ? [{ section: 'licences', entries: licences(profile, t) } as const]
      : []),
  ]
  const missing = new Set<CvSection>(
    sections.filter(({ entries }) => entries.length === 0).map(({ section }) => section),
  )
  if (motherTongue === null) missing.add('mother_tongue')
  if (age === null) missing.add('age')
  if (learnt.length === 0) missing.add('languages')
  const town = contact?.postOffice ?? null
  const lines =
    contact === null
      ? []
      : [
          parts(contact.streetAddress, [contact.postalCode, town].filter(Boolean).join(' ')),
          contact.phone ?? '',
          contact.email ?? '',
        ]
  return {
    language,
    title: t.title,
    name: person.name,
    contact: [
      ...(isChosen('contact') ? lines.filter((line) => line !== '') : []),
      ...(isChosen('age') && age !== null ? [t.age(age)] : []),
    ],
    sections: sections
      .filter(({ entries }) => entries.length > 0)
      .map(({ section, entries }) => ({
        ...{ section, heading: t.sections[section], entries: [...entries] },
      })),
    empty: chosen.filter((section) => missing.has(section)),
  }
}
