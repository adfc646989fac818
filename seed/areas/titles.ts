import type { LocalisedName } from '../../src/platform/shared/locale.ts'

/** Titles of the people who work in a skills centre and around it (S0, S1). */
export const titles = {
  personalClientExpert: {
    fi: 'Hepa-asiantuntija',
    sv: 'Sakkunnig för personkunder',
    en: 'Personal client expert',
  },
  employerExpert: { fi: 'Työnantaja-asiantuntija', sv: 'Arbetsgivarexpert', en: 'Employer expert' },
  supervisor: { fi: 'Esihenkilö', sv: 'Chef', en: 'Supervisor' },
  careerCounsellor: { fi: 'Uraohjaaja', sv: 'Karriärvägledare', en: 'Career counsellor' },
  workingLifeCoach: { fi: 'Työelämävalmentaja', sv: 'Arbetslivscoach', en: 'Working-life coach' },
  jobCoach: { fi: 'Työvalmentaja', sv: 'Arbetsinstruktör', en: 'Job coach' },
  teacher: { fi: 'Opettaja', sv: 'Lärare', en: 'Teacher' },
  educationManager: { fi: 'Koulutuspäällikkö', sv: 'Utbildningschef', en: 'Education manager' },
  serviceManager: { fi: 'Palvelupäällikkö', sv: 'Servicechef', en: 'Service manager' },
  projectManager: { fi: 'Projektipäällikkö', sv: 'Projektchef', en: 'Project manager' },
  projectSecretary: { fi: 'Projektisihteeri', sv: 'Projektsekreterare', en: 'Project secretary' },
  companyCoordinator: {
    fi: 'Yrityskoordinaattori',
    sv: 'Företagskoordinator',
    en: 'Company coordinator',
  },
  personalCoach: { fi: 'Omavalmentaja', sv: 'Egen coach', en: 'Personal coach' },
  employmentOfficial: {
    fi: 'Työllisyysasiantuntija',
    sv: 'Sysselsättningsexpert',
    en: 'Employment official',
  },
  receptionist: { fi: 'Aulapalvelu', sv: 'Kundmottagning', en: 'Reception' },
  clientRelationsManager: {
    fi: 'Asiakkuuspäällikkö',
    sv: 'Kundrelationschef',
    en: 'Client-relations manager',
  },
  dataProtectionOfficer: {
    fi: 'Tietosuojavastaava',
    sv: 'Dataskyddsombud',
    en: 'Data protection officer',
  },
  researcher: { fi: 'Tutkija', sv: 'Forskare', en: 'Researcher' },
  administrator: { fi: 'Pääkäyttäjä', sv: 'Huvudanvändare', en: 'System administrator' },
  socialHealthExpert: {
    fi: 'Sosiaali- ja terveysalan asiantuntija',
    sv: 'Sakkunnig inom social- och hälsovård',
    en: 'Social and health expert',
  },
} satisfies Record<string, LocalisedName>
