/**
 * What is known of the data model of the national register of studies. Sources: its published schema and the code sets
 * opiskeluoikeudentyyppi, suorituksentyyppi, koskiopiskeluoikeudentila and virtaopiskeluoikeudentila
 * (`data/oph-codes`). What is not listed here is shown as unknown, so a list that lacks something hides nothing.
 */

import type { StudyState } from './model.education.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Types of study rights of which a study is made. */
export const studyRightTypes = words(`
  ahvenanmaanperusopetus aikuistenperusopetus ammatillinenkoulutus diatutkinto ebtutkinto esiopetus
  europeanschoolofhelsinki ibtutkinto internationalschool korkeakoulutus lukiokoulutus luva
  muukuinsaanneltykoulutus perusopetukseenvalmistavaopetus perusopetuksenlisaopetus perusopetus taiteenperusopetus
  tuva vapaansivistystyonkoulutus ylioppilastutkinto`)

/** A right to take a language test: a test, not a study. */
export const languageTestRight = 'kielitutkinto'

/** What a study right's state means. An ending without a word on success is told by what was confirmed. */
export const stateMeanings: Readonly<
  Record<string, Readonly<Record<string, StudyState | 'ended' | 'annulled'>>>
> = {
  koskiopiskeluoikeudentila: {
    lasna: 'present',
    loma: 'present',
    valiaikaisestikeskeytynyt: 'present',
    valmistunut: 'finished',
    hyvaksytystisuoritettu: 'finished',
    eronnut: 'interrupted',
    katsotaaneronneeksi: 'interrupted',
    keskeytynyt: 'interrupted',
    peruutettu: 'interrupted',
    paattynyt: 'ended',
    mitatoity: 'annulled',
  },
  virtaopiskeluoikeudentila: {
    '1': 'present',
    '2': 'present',
    '3': 'finished',
    '4': 'interrupted',
    '5': 'interrupted',
    '6': 'ended',
  },
}

/** Attainments that complete a qualification or the whole syllabus of a level of education. */
export const degreeTypes = words(`
  ahvenanmaanperusopetuksenoppimaara aikuistenperusopetuksenoppimaara ammatillinentutkinto diatutkintovaihe ebtutkinto
  ebtutkinto2 ibtutkinto korkeakoulututkinto lukionoppimaara perusopetuksenoppimaara ylioppilastutkinto`)

/** Attainments of language tests. */
export const languageTestTypes = words('yleinenkielitutkinto valtionhallinnonkielitutkinto')

/** Attainments that are one year of a school: they name a study only when nothing else does. */
export const yearTypes = words(`
  ahvenanmaanperusopetuksenvuosiluokka europeanschoolofhelsinkivuosiluokkanursery
  europeanschoolofhelsinkivuosiluokkaprimary europeanschoolofhelsinkivuosiluokkasecondarylower
  europeanschoolofhelsinkivuosiluokkasecondaryupper internationalschooldiplomavuosiluokka
  internationalschoolmypvuosiluokka internationalschoolpypvuosiluokka internationalschoolvuosiluokka
  perusopetuksenvuosiluokka`)

/** Attainments of a whole whose own code names the subject or the whole only: the type says what of it was done. */
export const partTypes: Readonly<Record<string, string>> = {
  ammatillinentutkintoosittainen: 'tutkinnon osa tai osia',
  ammatillinentutkintoosittainenuseastatutkinnosta: 'tutkinnon osia useasta tutkinnosta',
  lukionoppiaineenoppimaara: 'lukion oppiaineen oppimäärä',
  nuortenperusopetuksenoppiaineenoppimaara: 'perusopetuksen oppiaineen oppimäärä',
  perusopetuksenoppiaineenoppimaara: 'perusopetuksen oppiaineen oppimäärä',
}

/** Types of attainments that stand in older documents and no longer in the code set. */
const olderTypes = words(`
  ebtutkinto2 internationalschoolvuosiluokka lukionoppiaineidenoppimaarat2019 preiboppimaara2015
 `)

/** Whether the type of an attainment, or of a part of one, is known. */
export const isKnownAttainment = (
  type: string,
  nameOf: (codeSet: string, code: string) => string | undefined,
): boolean => nameOf('suorituksentyyppi', type) !== undefined || olderTypes.has(type)

/** Keys around the study rights of a person. */
export const personDetails = words(`
  henkilö tokenInfo suostumuksenPaattymispaiva suostumuksenPäättymispäivä
  lisätiedot oid`)

/** Keys of a study right that are known and not brought. */
export const rightDetails = words(`
  id versionumero aikaleima arvioituPäättymispäivä lähdejärjestelmäkytkentäPurettu sisältyyOpiskeluoikeuteen
  lisätiedot organisaatiohistoria järjestämislupa ostettu oppimäärä oppimääräSuoritettu koulutuksenToteutustapa
  jotpaAsianumero opintokokonaisuus tavoite läsnäolotiedot ensisijaisuus synteettinen suostumusPeruttuAlkaen
  lukukausiIlmoittautuminen opiskeluoikeudenTyyppi virtaOpiskeluoikeudenTyyppi luokkaAste
 `)

/** Keys of a period of a study right that are known and not brought. */
export const periodDetails = words('loppu nimi opintojenRahoitus')

/** Keys of a main attainment that are known and not brought. */
export const attainmentDetails = words(`
  loppumispäivä muutSuorituskielet suoritustapa
  tutkintonimike toinenTutkintonimike osaamisala toinenOsaamisala järjestämismuoto järjestämismuodot
  osaamisenHankkimistapa osaamisenHankkimistavat työssäoppimisjaksot koulutussopimukset ryhmä keskiarvo
  keskiarvoSisältääMukautettujaArvosanoja korotettuOpiskeluoikeusOid korotettuKeskiarvo
  korotettuKeskiarvoSisältääMukautettujaArvosanoja todistuksellaNäkyvätLisätiedot lisätiedot oppimäärä
  omanÄidinkielenOpinnot puhviKoe lukiodiplomit2019 suoritettuErityisenäTutkintona koulusivistyskieli
  pakollisetKokeetSuoritettu luokka luokkaAste jääLuokalle käyttäytymisenArvio kielikylpykieli liitetiedot
  täydentääTutkintoa tutkinto kokonaispistemäärä lukukausisuoritustenKokonaispistemäärä
  tutkintoaineidenKokonaispistemäärä kokonaispistemäärästäJohdettuKeskiarvo theoryOfKnowledge extendedEssay
  creativityActionService lisäpisteet yleisarvosana tunnustettu paikallinenId ensisijaisuus
  vuosiluokkiinSitoutumatonOpetus muutSuorituskielet
  koulutuksenToteutustapa rajattuOppimäärä yksilöllistettyOppimäärä
  koulusivistyskieli`)

/** Keys of what an attainment is of that are known and not brought. */
export const moduleDetails = words(`
  perusteenDiaarinumero koulutustyyppi laajuus kuvaus pakollinen taiteenala oppimäärä
  diplomaType curriculum oppimaaranDiaarinumero taso ryhmä osaAlue
 `)

/** Which skill a part of a test, of integration training or of literacy training is about. */
export const skillOfPart: Readonly<Record<string, string>> = {
  puheenymmartaminen: 'listening',
  kuullunymmartaminen: 'listening',
  puhuminen: 'speaking',
  tekstinymmartaminen: 'reading',
  luetunymmartaminen: 'reading',
  kirjoittaminen: 'writing',
  vstlukutaitokoulutuksentekstienlukemisenkokonaisuudensuoritus: 'reading',
  vstlukutaitokoulutuksentekstienkirjoittamisenkokonaisuudensuoritus: 'writing',
  vstlukutaitokoulutuksenvuorovaikutustilannekokonaisuudensuoritus: 'interaction',
  vstlukutaitokoulutuksennumeeristentaitojenkokonaisuudensuoritus: 'numeracy',
}
