import { IconUsers } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { type FactKey, isFactKey } from '../../clients/model.facts.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { clientSearchSchema } from '../../clients/ui/client-search.ts'
import { noteKindSchema } from '../../clientships/model.note.ts'
import { cvSectionSchema } from '../../documents/model.cv.ts'
import { localeSchema } from '../../platform/shared/locale.ts'
import { qualificationIdSchema } from '../../skills/model.requirement.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** Clients: for those who may find some. */
const clientsRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'clients',
  staticData: {
    page: {
      permittedWhen: permitted('clientList'),
      nav: { icon: IconUsers, text: (locale) => clientTexts[locale].clients },
    },
  },
  component: lazyRouteComponent(() => import('./ClientsLayout.tsx'), 'ClientsLayout'),
})

const listRoute = createRoute({
  getParentRoute: () => clientsRoot,
  path: '/',
  validateSearch: clientSearchSchema,
  component: lazyRouteComponent(() => import('./ClientsPage.tsx'), 'ClientsPage'),
})

const newRoute = createRoute({
  getParentRoute: () => clientsRoot,
  path: 'new',
  staticData: { page: { permittedWhen: permitted('clientAdd') } },
  component: lazyRouteComponent(() => import('./NewClientPage.tsx'), 'NewClientPage'),
})

const clientRoute = createRoute({
  getParentRoute: () => clientsRoot,
  path: '$clientId',
  staticData: { page: { permittedWhen: permitted('clientRead') } },
  component: lazyRouteComponent(() => import('./ClientPage.tsx'), 'ClientPage'),
})

const overviewRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./tabs.tsx'), 'OverviewTab'),
})

const factsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'facts',
  component: lazyRouteComponent(() => import('./tabs.tsx'), 'FactsTab'),
})

/** Recording facts; the address may name those that are to be asked first. */
const recordRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'facts/record',
  validateSearch: z.object({
    first: z
      .array(z.string())
      .transform((keys) => keys.filter((key): key is FactKey => isFactKey(key)))
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./RecordTab.tsx'), 'RecordTab'),
})

/** Bringing what the client exported of their studies. */
const educationRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'facts/education',
  component: lazyRouteComponent(() => import('./EducationTab.tsx'), 'EducationTab'),
})

const documentsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'documents',
  component: lazyRouteComponent(() => import('./DocumentsTab.tsx'), 'DocumentsTab'),
})

/** A CV; its language and sections stand in the address. */
const cvRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'documents/cv',
  validateSearch: z.object({
    language: localeSchema.optional().catch(undefined),
    sections: z.array(cvSectionSchema).optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./DocumentsTab.tsx'), 'CvTab'),
})

const doorsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'doors',
  component: lazyRouteComponent(() => import('./DoorsTab.tsx'), 'DoorsTab'),
})

/** The appointments of the client, and booking one. */
const appointmentsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'appointments',
  component: lazyRouteComponent(() => import('./AppointmentsTab.tsx'), 'AppointmentsTab'),
})
const bookingRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'appointments/book',
  component: lazyRouteComponent(() => import('./AppointmentsTab.tsx'), 'BookingTab'),
})

/** What is missing and the services that lead there. */
const servicesTabRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'services',
  component: lazyRouteComponent(() => import('./ServicesTab.tsx'), 'ServicesTab'),
})

const assessmentsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'assessments',
  component: lazyRouteComponent(() => import('./AssessmentsTab.tsx'), 'AssessmentsTab'),
})

const assessmentRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'assessments/$assessmentId',
  component: lazyRouteComponent(() => import('./AssessmentsTab.tsx'), 'AssessmentTab'),
})

/** Vocational skills; the unit that is looked at stands in the address. */
const skillsRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'skills',
  validateSearch: z.object({
    qualification: qualificationIdSchema.optional().catch(undefined),
    unit: z.string().optional().catch(undefined),
  }),
  component: lazyRouteComponent(() => import('./SkillsTab.tsx'), 'SkillsTab'),
})

const plansRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'plans',
  component: lazyRouteComponent(() => import('./PlansTab.tsx'), 'PlansTab'),
})

/** One plan; the address may name a version that is not the latest. */
const planRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'plans/$planId',
  validateSearch: z.object({ number: z.int().min(1).optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./PlansTab.tsx'), 'PlanTab'),
})

/** Notes; the address may narrow them to a kind. */
const notesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'notes',
  validateSearch: z.object({ kind: noteKindSchema.optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('./NotesTab.tsx'), 'NotesTab'),
})

const referralsOfRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'referrals',
  component: lazyRouteComponent(() => import('./ReferralsTab.tsx'), 'ReferralsTab'),
})

const handOverRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'hand-over',
  component: lazyRouteComponent(() => import('./HandOverTab.tsx'), 'HandOverTab'),
})

const contactRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'contact',
  component: lazyRouteComponent(() => import('./tabs.tsx'), 'ContactTab'),
})

const identityRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'identity',
  component: lazyRouteComponent(() => import('./tabs.tsx'), 'IdentityTab'),
})

const duplicatesRoute = createRoute({
  getParentRoute: () => clientRoute,
  path: 'duplicates',
  component: lazyRouteComponent(() => import('./tabs.tsx'), 'DuplicatesTab'),
})

/** The pages of clients: the list, adding a person, and the client with its tabs. */
export const clientsRoute = clientsRoot.addChildren([
  listRoute,
  newRoute,
  clientRoute.addChildren([
    overviewRoute,
    factsRoute,
    recordRoute,
    educationRoute,
    documentsRoute,
    cvRoute,
    doorsRoute,
    assessmentsRoute,
    assessmentRoute,
    skillsRoute,
    servicesTabRoute,
    appointmentsRoute,
    bookingRoute,
    plansRoute,
    planRoute,
    notesRoute,
    referralsOfRoute,
    handOverRoute,
    contactRoute,
    identityRoute,
    duplicatesRoute,
  ]),
])
