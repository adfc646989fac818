import type { CatalogueDefinition } from './definition.ts'
import { atLeast, taught, yes } from './definition.ts'

const sixTimes = ['01-12', '03-02', '04-20', '08-10', '09-28', '11-09']

/** The services of Stadin osaamiskeskus (S1): lengths and intakes where the source gives them, seats of the demo. */
export const stadiCatalogue: readonly CatalogueDefinition[] = [
  {
    ...{ code: 'vocational-workshop', kind: 'vocational_workshop', languages: ['fi'], weeks: 8 },
    ...{ hours: 25, targetGroups: ['integrating', 'professionals', 'late_arrived_youth'] },
    concepts: [taught.customerService, taught.cleaning, taught.buildingCleaner],
    description: {
      fi: 'Osaaminen näytetään työssä ammatin pajassa ja ohjataan tutkintoon tai töihin.',
      sv: 'Kunnandet visas i arbete i en yrkesverkstad och leder till examen eller jobb.',
      en: 'Skills are shown at work in a workshop of the trade, towards a degree or a job.',
    },
    groups: { days: ['01-12', '03-09', '05-04', '08-17', '10-12'], seats: 16 },
  },
  {
    ...{ code: 'rehabilitating-finnish', kind: 'rehabilitation', languages: ['fi'], weeks: 5 },
    ...{ hours: 16, targetGroups: ['rehabilitating', 'home_parents'] },
    teaches: { fact: 'finnish', level: 'A1.2' },
    description: {
      fi: 'Viiden viikon kuntouttava orientaatio: suomea ja oppimisvalmiuksia omaan tahtiin.',
      sv: 'Fem veckors rehabiliterande orientering: finska och färdigheter för lärande.',
      en: 'Five weeks of rehabilitating orientation: Finnish and learning skills at one’s pace.',
    },
    groups: { days: ['02-02', '04-13', '09-07', '11-02'], seats: 12 },
  },
  {
    ...{ code: 'swedish-path', kind: 'language_training', languages: ['sv'], weeks: 16, hours: 20 },
    ...{ production: 'with_area', place: 'Arbis, Dagmarsgatan 3', targetGroups: ['integrating'] },
    teaches: { fact: 'swedish', level: 'B1.1' },
    description: {
      fi: 'Polku ruotsiksi työhön tai opintoihin yhdessä Arbiksen kanssa.',
      sv: 'En stig på svenska till jobb eller studier tillsammans med Arbis.',
      en: 'A path in Swedish to work or studies together with Arbis.',
    },
    groups: { days: ['01-19', '08-24'], seats: 20 },
  },
  {
    ...{ code: 'joint-education', kind: 'basic_skills', languages: ['fi'], weeks: 18, hours: 20 },
    ...{ production: 'with_area', targetGroups: ['late_arrived_youth', 'training_dropouts'] },
    description: {
      fi: 'Koulutuskokonaisuudet työväenopiston ja aikuislukion kanssa.',
      sv: 'Utbildningshelheter med arbetarinstitutet och vuxengymnasiet.',
      en: 'Education with the adult education centre and the upper secondary school for adults.',
    },
    groups: { days: ['01-12', '08-10'], seats: 24 },
  },
  {
    ...{ code: 'identification-of-skills', kind: 'skills_mapping', weeks: 2, hours: 12 },
    ...{ languages: ['fi', 'ar', 'prs', 'so'], targetGroups: ['integrating', 'professionals'] },
    description: {
      fi: 'Osaaminen tunnistetaan vaiheittain, ja edellytykset sen tunnustamiselle luodaan.',
      sv: 'Kunnandet identifieras stegvis, och förutsättningar för erkännande skapas.',
      en: 'Skills are identified in stages, towards their recognition.',
    },
    groups: { days: ['01-19', '02-16', '04-06', '08-17', '09-21', '10-26'], seats: 20 },
  },
  {
    ...{ code: 'supported-degree-studies', kind: 'degree_studies', languages: ['fi'], weeks: 80 },
    ...{ hours: 30, targetGroups: ['integrating'] },
    entry: [atLeast('finnish', 'A2.2')],
    units: ['79/011/2014:100832', '79/011/2014:100833'],
    description: {
      fi: 'Tutkinto, jota suomi toisena kielenä -opetus ja opiskeluvalmiudet tukevat.',
      sv: 'Examen med stöd i finska som andraspråk och studiefärdigheter.',
      en: 'A degree supported by Finnish as a second language and study skills.',
    },
    groups: { days: ['01-12', '08-10'], seats: 18 },
  },
  {
    ...{ code: 'apprenticeship', kind: 'apprenticeship', languages: ['fi'] },
    entry: [atLeast('finnish', 'A2.2')],
    description: {
      fi: 'Oppisopimus, jossa suomen opettaja tulee työpaikalle.',
      sv: 'Läroavtal där läraren i finska kommer till arbetsplatsen.',
      en: 'An apprenticeship in which the teacher of Finnish comes to the workplace.',
    },
  },
  {
    ...{ code: 'literacy-and-language-workshop', kind: 'language_training', languages: ['fi'] },
    ...{ weeks: 7, hours: 20, targetGroups: ['integrating', 'home_parents'] },
    teaches: { fact: 'finnish', level: 'A2.1' },
    description: {
      fi: 'Lukipaja ja kielipaja: kuusi sisäänottoa vuodessa.',
      sv: 'Läs- och språkverkstad: sex intag om året.',
      en: 'Reading and language workshops with six intakes a year.',
    },
    groups: { days: sixTimes, seats: 16 },
  },
  {
    ...{ code: 'job-coaching', kind: 'job_coaching', languages: ['fi', 'ar', 'so'], weeks: 12 },
    ...{ hours: 6, targetGroups: ['professionals', 'integrating'] },
    description: {
      fi: 'Työvalmennus omalla kielellä ja yhteistyö yritysten kanssa.',
      sv: 'Arbetsträning på eget språk och samarbete med företag.',
      en: 'Job coaching in the own language and work with companies.',
    },
    groups: { days: ['02-02', '05-04', '08-31', '11-02'], seats: 10 },
  },
  {
    code: 'business-advice',
    name: {
      fi: 'Yritysneuvonta omalla kielellä',
      sv: 'Företagsrådgivning på eget språk',
      en: 'Business advice in the own language',
    },
    ...{ kind: 'business_advice', languages: ['ar', 'so', 'en', 'ru'], mode: 'mixed', weeks: 6 },
    ...{ hours: 2, targetGroups: ['professionals', 'home_parents'], entry: [yes('literate')] },
    description: {
      fi: 'Neuvontaa yrityksen perustamisesta esimerkiksi arabiaksi ja somaliksi.',
      sv: 'Råd om att grunda företag, till exempel på arabiska och somaliska.',
      en: 'Advice on starting a business, for instance in Arabic and Somali.',
    },
    groups: { days: ['02-09', '09-14'], seats: 12 },
  },
]
