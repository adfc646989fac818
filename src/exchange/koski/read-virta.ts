import { parseDay } from '../../platform/shared/days.ts'
import { stateMeanings } from './catalogue.ts'
import type { Codes } from './codes.ts'
import { type EducationRow, type Found, nothingFound, type StudyState } from './model.education.ts'
import type { Reason } from './model.reasons.ts'
import { note } from './part.ts'
import type { XmlElement } from './xml-tree.ts'

/**
 * The register of higher education (VIRTA, `urn:mace:funet.fi:virta`). Namespaces of its versions differ, the names of
 * its elements do not, so elements are known by their local names.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const known: Readonly<Record<string, ReadonlySet<string>>> = {
  Opiskelija:
    words(`Henkilotunnus KansallinenOppijanumero Oppijanumero Opiskelijanumero Sukupuoli Syntymaaika Sukunimi
    Etunimet Kutsumanimi Nimi Kansalaisuus Aidinkieli Kotikunta Asuinkunta Opiskeluoikeudet LukukausiIlmoittautumiset
    Opintosuoritukset LiikkuvuusJaksot Liikkuvuusjaksot`),
  Opiskeluoikeudet: words('Opiskeluoikeus'),
  Opintosuoritukset: words('Opintosuoritus'),
  Opiskeluoikeus:
    words(`AlkuPvm LoppuPvm Tila Tyyppi Myontaja Organisaatio Jakso Koulutusala Laajuus Ensisijaisuus
    Liittyvyys Sisaltyvyys Siirtoopiskelija Aikuiskoulutus Nimi RahoituslahdeKoodi Rahoituslahde Kytkeytyminen Luokittelu
    AliTyyppi`),
  Opintosuoritus:
    words(`SuoritusPvm Laajuus Arvosana Myontaja Organisaatio Laji Nimi Kieli Koulutuskoodi Koulutusala
    TKILaajuus TKILaajuusHarjoittelu TKILaajuusMuu HyvaksilukuPvm Opinnaytetyo Hankkeistettu Patevyys Sisaltyvyys
    Luokittelu Minoriteettikieli Koulutusmoduulitunniste Koulutustyyppi Avoin Verkkoopinto Opiskeluoikeus Liittyvyys
    Koulutuskunta Rahoituslahde`),
}

const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []
const textOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childrenOf(element, name)[0]?.text.trim() || undefined

/** What is shown of an element that is not brought: its own text, or what stands in it. */
const shown = (element: XmlElement): unknown =>
  element.children.length === 0
    ? element.text.trim()
    : Object.fromEntries(element.children.map((child) => [child.name, shown(child)]))

class Reader {
  readonly found: Found = nothingFound()
  readonly codes: Codes

  constructor(codes: Codes) {
    this.codes = codes
  }

  note(element: XmlElement, reason: Reason): void {
    note(this.found.unknown, element.path, reason, shown(element))
  }

  /** Notes the children of an element that are not known. */
  close(element: XmlElement): void {
    for (const child of element.children)
      if (!known[element.name]?.has(child.name)) this.note(child, 'element')
  }

  day(element: XmlElement, name: string): string | null {
    const child = childrenOf(element, name)[0]
    const text = child?.text.trim().slice(0, 10)
    if (child === undefined || text === '' || text === undefined) return null
    if (parseDay(text) !== undefined) return text
    this.note(child, 'not_day')
    return null
  }

  /** The name of who granted something; older versions wrap the number of the school in a code. */
  institution(element: XmlElement): string | null {
    const granter = childrenOf(element, 'Myontaja')[0]
    const code = textOf(granter, 'Koodi') ?? (granter?.text.trim() || undefined)
    return code === undefined ? null : (this.codes.nameOf('oppilaitosnumero', code) ?? code)
  }

  /** The name in Finnish, else Swedish, else English, else any. */
  name(element: XmlElement): string | undefined {
    const names = childrenOf(element, 'Nimi')
    const of = (language: string) =>
      names.find((name) => name.attributes.kieli === language)?.text.trim()
    return of('fi') || of('sv') || of('en') || names[0]?.text.trim() || undefined
  }

  educationCode(element: XmlElement): string | null {
    const periods = childrenOf(element, 'Jakso')
    return textOf(element, 'Koulutuskoodi') ?? textOf(periods.at(-1), 'Koulutuskoodi') ?? null
  }

  /** What the last state of a study right means; states that are not known are noted. */
  meaning(right: XmlElement): StudyState | 'ended' | 'annulled' | undefined {
    const states = childrenOf(right, 'Tila').map((state) => {
      const meaning = stateMeanings.virtaopiskeluoikeudentila?.[textOf(state, 'Koodi') ?? '']
      if (meaning === undefined) this.note(state, 'state')
      return { meaning, start: this.day(state, 'AlkuPvm') ?? '' }
    })
    return states.toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0)).at(-1)
      ?.meaning
  }

  student(student: XmlElement): void {
    this.found.people += 1
    const code = textOf(student, 'Henkilotunnus')
    if (code !== undefined) this.found.identityCodes.push(code)
    const groups = (name: string) => childrenOf(student, name)
    const rights = groups('Opiskeluoikeudet').flatMap((group) =>
      childrenOf(group, 'Opiskeluoikeus'),
    )
    const attainments = groups('Opintosuoritukset').flatMap((group) =>
      childrenOf(group, 'Opintosuoritus'),
    )
    for (const group of [...groups('Opiskeluoikeudet'), ...groups('Opintosuoritukset')])
      this.close(group)
    this.close(student)
    for (const attainment of attainments) this.close(attainment)
    const keys = new Set(rights.map((right) => right.attributes.avain))
    for (const right of rights) {
      const own = attainments.filter(
        ({ attributes }) =>
          attributes.opiskeluoikeusAvain !== undefined &&
          attributes.opiskeluoikeusAvain === right.attributes.avain,
      )
      this.right(right, own)
    }
    this.loose(attainments.filter(({ attributes }) => !keys.has(attributes.opiskeluoikeusAvain)))
  }

  right(right: XmlElement, attainments: readonly XmlElement[]): void {
    this.close(right)
    const degrees = attainments.filter((one) => textOf(one, 'Laji') === '1')
    const meaning = this.meaning(right)
    const ended = degrees.length > 0 ? 'finished' : 'interrupted'
    const state = meaning === 'ended' ? ended : meaning === 'annulled' ? undefined : meaning
    if (state === undefined) this.note(right, 'no_state')
    const code = this.educationCode(right)
    const type = textOf(right, 'Tyyppi')
    const study: EducationRow = {
      institution: this.institution(right),
      type: 'korkeakoulutus',
      title:
        (code === null ? undefined : this.codes.nameOf('koulutus', code)) ??
        this.name(right) ??
        this.codes.nameOf('virtaopiskeluoikeudentyyppi', type ?? '') ??
        code ??
        'Korkeakoulutus',
      start: this.day(right, 'AlkuPvm'),
      end: this.day(right, 'LoppuPvm'),
      state: state ?? null,
      confirmedOn:
        degrees
          .map((one) => this.day(one, 'SuoritusPvm') ?? '')
          .toSorted()
          .at(-1) || null,
    }
    const key = right.attributes.avain
    const id = key === undefined ? `virta ${study.institution} ${study.start}` : `virta ${key}`
    this.found.studies.push({ ...study, path: right.path, id })
    for (const degree of degrees) this.degree(degree, study, id)
    for (const one of attainments) this.checkKind(one)
  }

  degree(degree: XmlElement, study: EducationRow | undefined, rightId: string): void {
    const code = this.educationCode(degree)
    const confirmedOn = this.day(degree, 'SuoritusPvm')
    this.found.degrees.push({
      institution: this.institution(degree) ?? study?.institution ?? null,
      type: 'korkeakoulututkinto',
      title:
        (code === null ? undefined : this.codes.nameOf('koulutus', code)) ??
        this.name(degree) ??
        study?.title ??
        'Korkeakoulututkinto',
      start: study?.start ?? null,
      end: study?.end ?? confirmedOn,
      state: 'finished',
      confirmedOn,
      educationCode: code !== null && /^\d{6}$/.test(code) ? code : null,
      path: degree.path,
      id: `${rightId} korkeakoulututkinto ${degree.attributes.avain ?? code ?? ''}`,
    })
  }

  /** An attainment is a degree (1) or other studies (2), which are part of the study; what it else is, is noted. */
  checkKind(attainment: XmlElement): void {
    const kind = textOf(attainment, 'Laji')
    if (kind !== '1' && kind !== '2') this.note(attainment, 'attainment_kind')
  }

  /** Attainments without a study right: a study of each institution, as the national service shows them too. */
  loose(attainments: readonly XmlElement[]): void {
    for (const one of attainments) this.checkKind(one)
    const degrees = attainments.filter((one) => textOf(one, 'Laji') === '1')
    for (const degree of degrees) this.degree(degree, undefined, 'virta')
    const others = attainments.filter((one) => textOf(one, 'Laji') === '2')
    for (const [institution, group] of Map.groupBy(others, (one) => this.institution(one))) {
      const days = group.flatMap((one) => this.day(one, 'SuoritusPvm') ?? []).toSorted()
      const names = [...new Set(group.flatMap((one) => this.name(one) ?? []))]
      const rest = names.length > 3 ? ` (+${names.length - 3})` : ''
      this.found.studies.push({
        institution,
        type: 'korkeakoulutus',
        title: names.length === 0 ? 'Korkeakouluopintoja' : names.slice(0, 3).join('; ') + rest,
        start: days[0] ?? null,
        end: days.at(-1) ?? null,
        state: 'finished',
        confirmedOn: days.at(-1) ?? null,
        path: group[0]?.path ?? '',
        id: `virta loose ${institution ?? ''}`,
      })
    }
  }
}

/** The names of elements that only stand around students. */
const wrappers = words('Envelope Body Header Virta OpiskelijanKaikkiTiedotResponse')

/** Reads what the register of higher education answered about somebody. */
export function readVirta(root: XmlElement, codes: Codes): Found {
  const reader = new Reader(codes)
  const visit = (element: XmlElement): void => {
    if (element.name === 'Opiskelija') reader.student(element)
    else if (element.children.some(holdsStudent) || wrappers.has(element.name))
      for (const child of element.children) visit(child)
    else reader.note(element, 'element')
  }
  visit(root)
  return reader.found
}

function holdsStudent(element: XmlElement): boolean {
  return element.name === 'Opiskelija' || element.children.some(holdsStudent)
}
