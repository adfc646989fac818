import {
  IconBuilding,
  IconBuildingCommunity,
  IconCalendarCog,
  IconClipboardList,
  IconEyeExclamation,
  IconHourglass,
  IconLanguage,
  IconMessageLanguage,
  IconSchool,
  IconSettings,
  IconUsers,
} from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { z } from 'zod'
import { calendarTexts } from '../../appointments/texts/calendar.ts'
import { roleSchema } from '../../areas/model.rights.ts'
import { organisationIdSchema } from '../../areas/model.setting.ts'
import { staffIdSchema } from '../../areas/model.staff.ts'
import { glassRuleTexts, peopleTexts, roomTexts, settingsTexts } from '../../areas/texts/texts.ts'
import { formTexts } from '../../assessments/texts/texts.ts'
import { clientLanguageSchema } from '../../plans/model.language.ts'
import { planTexts } from '../../plans/texts/texts.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** Settings: for those who may change something in them. */
const settingsRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'settings',
  staticData: {
    page: {
      permittedWhen: permitted(
        ...(['areaWrite', 'centreWrite', 'staffRead', 'retentionRead', 'meetingsRead'] as const),
      ),
      nav: { icon: IconSettings, text: (locale) => settingsTexts[locale].nav.settings },
    },
  },
  component: lazyRouteComponent(() => import('./SettingsLayout.tsx'), 'SettingsLayout'),
})

const indexRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: '/',
  component: lazyRouteComponent(() => import('./SettingsLayout.tsx'), 'FirstSettings'),
})

const areaRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'area',
  staticData: {
    page: {
      permittedWhen: permitted('areaWrite'),
      nav: { icon: IconBuildingCommunity, text: (locale) => settingsTexts[locale].area.title },
    },
  },
  component: lazyRouteComponent(() => import('../../areas/ui/AreaPage.tsx'), 'AreaPage'),
})

const centresRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'centres',
  staticData: {
    page: {
      permittedWhen: permitted('areaWrite', 'centreWrite'),
      nav: { icon: IconSchool, text: (locale) => settingsTexts[locale].centres.title },
    },
  },
})
const centreListRoute = createRoute({
  getParentRoute: () => centresRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../../areas/ui/CentresPage.tsx'), 'CentresPage'),
})
const centreRoute = createRoute({
  getParentRoute: () => centresRoute,
  path: '$organisationId',
  component: lazyRouteComponent(() => import('./SettingsPages.tsx'), 'CentreSettings'),
})

const officesRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'offices',
  staticData: {
    page: {
      permittedWhen: permitted('areaWrite'),
      nav: { icon: IconBuilding, text: (locale) => settingsTexts[locale].offices.title },
    },
  },
  component: lazyRouteComponent(() => import('../../areas/ui/OfficesPage.tsx'), 'OfficesPage'),
})

const interpretersRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'interpreters',
  staticData: {
    page: {
      permittedWhen: permitted('areaWrite'),
      nav: {
        icon: IconMessageLanguage,
        text: (locale) => roomTexts[locale].interpreters.title,
      },
    },
  },
  component: lazyRouteComponent(
    () => import('../../areas/ui/InterpretersPage.tsx'),
    'InterpretersPage',
  ),
})

/** What narrows the list of people; a value that is none is as if it were not there. */
const peopleSearch = z.object({
  text: z.string().max(200).optional().catch(undefined),
  role: roleSchema.optional().catch(undefined),
  organisation: z.uuid().optional().catch(undefined),
  everybody: z.boolean().optional().catch(undefined),
})

const peopleRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'staff',
  validateSearch: peopleSearch,
  staticData: {
    page: {
      permittedWhen: permitted('staffRead'),
      nav: { icon: IconUsers, text: (locale) => peopleTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('./SettingsPages.tsx'), 'PeopleSettings'),
})
const personRoute = createRoute({
  getParentRoute: () => peopleRoute,
  path: '$staffId',
  component: lazyRouteComponent(() => import('./SettingsPages.tsx'), 'PersonSettings'),
})

const retentionRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'retention',
  staticData: {
    page: {
      permittedWhen: permitted('retentionRead'),
      nav: { icon: IconHourglass, text: (locale) => settingsTexts[locale].retention.title },
    },
  },
  component: lazyRouteComponent(() => import('../../areas/ui/RetentionPage.tsx'), 'RetentionPage'),
})

const glassRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'break-glass',
  staticData: {
    page: {
      permittedWhen: permitted('glassRuleRead'),
      nav: { icon: IconEyeExclamation, text: (locale) => glassRuleTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('../../areas/ui/GlassRulePage.tsx'), 'GlassRulePage'),
})

const phrasesRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'phrases',
  validateSearch: z.object({
    language: clientLanguageSchema.optional().catch(undefined),
    all: z.literal(true).optional().catch(undefined),
  }),
  staticData: {
    page: {
      permittedWhen: permitted('phraseCheck'),
      nav: { icon: IconLanguage, text: (locale) => planTexts[locale].checks.title },
    },
  },
  component: lazyRouteComponent(() => import('./SettingsPages.tsx'), 'PhraseSettings'),
})

const formsRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'forms',
  staticData: {
    page: {
      permittedWhen: permitted('formList'),
      nav: { icon: IconClipboardList, text: (locale) => formTexts[locale].title },
    },
  },
})
const formListRoute = createRoute({
  getParentRoute: () => formsRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./FormPages.tsx'), 'FormsSettings'),
})
const formRoute = createRoute({
  getParentRoute: () => formsRoute,
  path: '$formId',
  component: lazyRouteComponent(() => import('./FormPages.tsx'), 'FormSettings'),
})

/** How calendars are kept: of whoever meets clients their own. */
const calendarRoute = createRoute({
  getParentRoute: () => settingsRoot,
  path: 'calendar',
  validateSearch: z.object({
    organisationId: organisationIdSchema.optional().catch(undefined),
    of: z
      .union([staffIdSchema, z.literal('centre')])
      .optional()
      .catch(undefined),
  }),
  staticData: {
    page: {
      permittedWhen: permitted('meetingsRead'),
      nav: { icon: IconCalendarCog, text: (locale) => calendarTexts[locale].title },
    },
  },
  component: lazyRouteComponent(() => import('./CalendarSettings.tsx'), 'CalendarSettings'),
})

/** The pages of the settings, in the order of their navigation. To add one: declare it above, put it into this list. */
export const settingsRoute = settingsRoot.addChildren([
  indexRoute,
  areaRoute,
  centresRoute.addChildren([centreListRoute, centreRoute]),
  officesRoute,
  interpretersRoute,
  peopleRoute.addChildren([personRoute]),
  retentionRoute,
  glassRoute,
  formsRoute.addChildren([formListRoute, formRoute]),
  phrasesRoute,
  calendarRoute,
])
