import { IconMicroscope } from '@tabler/icons-react'
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { studyTexts } from '../../impact/texts/studies.ts'
import { permitted } from '../staff/page.ts'
import { staffRoute } from '../staff/route.ts'

/** Impact studies: for researchers, those who decide on releases, and managers who read what was released. */
const studiesRoot = createRoute({
  getParentRoute: () => staffRoute,
  path: 'studies',
  staticData: {
    page: {
      permittedWhen: permitted('releaseList'),
      nav: { icon: IconMicroscope, text: (locale) => studyTexts[locale].title },
    },
  },
})

const homeRoute = createRoute({
  getParentRoute: () => studiesRoot,
  path: '/',
  component: lazyRouteComponent(() => import('./StudyPages.tsx'), 'StudiesHome'),
})

const newRoute = createRoute({
  getParentRoute: () => studiesRoot,
  path: 'new',
  staticData: { page: { permittedWhen: permitted('studyCreate') } },
  component: lazyRouteComponent(() => import('./StudyPages.tsx'), 'NewStudyPage'),
})

const studyRoute = createRoute({
  getParentRoute: () => studiesRoot,
  path: '$studyId',
  staticData: { page: { permittedWhen: permitted('studyRead') } },
  component: lazyRouteComponent(() => import('./StudyPages.tsx'), 'StudyPage'),
})

const runRoute = createRoute({
  getParentRoute: () => studiesRoot,
  path: '$studyId/runs/$studyRunId',
  staticData: { page: { permittedWhen: permitted('studyRunRead') } },
  component: lazyRouteComponent(() => import('./RunPage.tsx'), 'RunPage'),
})

const releasesRoute = createRoute({
  getParentRoute: () => studiesRoot,
  path: 'releases',
  component: lazyRouteComponent(() => import('./ReleasePages.tsx'), 'ReleasesPage'),
})

const releaseRoute = createRoute({
  getParentRoute: () => studiesRoot,
  path: 'releases/$releaseId',
  component: lazyRouteComponent(() => import('./ReleasePages.tsx'), 'ReleasePage'),
})

/** Studies, their runs and what is released of them. */
export const studiesRoute = studiesRoot.addChildren([
  homeRoute,
  newRoute,
  studyRoute,
  runRoute,
  releasesRoute,
  releaseRoute,
])
