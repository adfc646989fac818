import { plural } from '../../platform/shared/texts.ts'
import type { CvTexts } from './fi.cv.ts'

/** The texts of CVs in Swedish. */
export const sv: CvTexts = {
  title: 'Meritförteckning',
  sections: {
    contact: 'Kontaktuppgifter',
    age: 'Ålder',
    degrees: 'Examina',
    decisions: 'Erkännande av examina',
    studies: 'Studier',
    jobs: 'Arbetshistoria',
    work: 'Branscher',
    languages: 'Språkkunskaper',
    mother_tongue: 'Modersmål',
    licences: 'Körrätt',
    skills: 'Kunnande',
  },
  motherTongue: 'modersmål',
  overall: 'allmän nivå',
  ongoing: 'pågår',
  until: (year) => `till ${year}`,
  ownFieldYears: (years) =>
    plural('sv', years, {
      one: 'Arbete inom den egna branschen sammanlagt 1 år',
      other: `Arbete inom den egna branschen sammanlagt ${years} år`,
    }),
  classes: (classes) => `Körkortsklasser ${classes}`,
  age: (years) => `${years} år`,
  make: 'Gör en meritförteckning',
  lead: 'Meritförteckningen sammanställs av uppgifter som har antecknats. Den innehåller ingen personbeteckning, födelsetid, inget stödbehov och inget uppehållstillstånd.',
  language: 'Meritförteckningens språk',
  chosen: 'Vad meritförteckningen berättar',
  download: 'Ladda ner PDF',
  preview: 'Förhandsvisning',
  back: 'Dokument',
  nothing:
    'Det finns inget att berätta i meritförteckningen ännu. Anteckna utbildning, arbetserfarenhet eller språkkunskaper.',
  missing: (names) => `Inga uppgifter: ${names}`,
  withoutContact: {
    not_known: 'Inga kontaktuppgifter har antecknats.',
    protected: 'Kontaktuppgifterna berättas inte, eftersom personen har spärrmarkering.',
    no_right: 'Kontaktuppgifterna berättas inte, eftersom du inte har rätt till dem.',
  },
}
