import type { AreaDefinition } from './definition.ts'
import { stadi, stadiBaselines } from './stadi.ts'
import { titles } from './titles.ts'

/** A second area beside the first: its people see nothing of the other, its rules are its own (S1). */
export const helsinki: AreaDefinition = {
  code: '08',
  name: { fi: 'Helsinki', sv: 'Helsingfors', en: 'Helsinki' },
  organisations: [
    {
      code: 'employment-service',
      kind: 'employment_service',
      name: {
        fi: 'Helsingin työllisyyspalvelut',
        sv: 'Helsingfors sysselsättningstjänster',
        en: 'Employment services of Helsinki',
      },
      shortName: {
        fi: 'Työllisyyspalvelut',
        sv: 'Sysselsättningstjänster',
        en: 'Employment services',
      },
      staff: [
        {
          code: 'personal-coach',
          title: titles.personalCoach,
          role: 'referrer',
          people: [{ name: 'Sirpa Korhonen' }],
        },
        {
          code: 'official',
          title: titles.employmentOfficial,
          role: 'official',
          // The employment administration's own expert sits in the centre and decides there (S1).
          people: [{ name: 'Heikki Salmi', alsoIn: ['stadi'] }],
        },
      ],
    },
    stadi,
  ],
  offices: [
    {
      code: 'aikuisopisto',
      name: {
        fi: 'Stadin osaamiskeskus, aikuisopisto',
        sv: 'Stadin osaamiskeskus, vuxeninstitutet',
        en: 'Stadin osaamiskeskus, adult institute',
      },
      municipalityCode: '091',
    },
  ],
  baselines: stadiBaselines,
}
