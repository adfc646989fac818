import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import {
  areaHeadSchema,
  areaSchema,
  municipalitySchema,
  newOrganisationSchema,
  officeContentSchema,
  officeIdSchema,
  officeSchema,
  organisationSchema,
} from './model.area.ts'
import { baselineContentSchema, baselineIdSchema, baselineSchema } from './model.centre.ts'
import {
  nameSchema,
  organisationIdSchema,
  settingDaySchema,
  shortNameSchema,
  versionSchema,
} from './model.setting.ts'
import { anyStaff, officePermission } from './permissions.ts'
import { getArea, listMunicipalities, updateArea } from './queries.area.ts'
import { insertBaseline, updateBaseline } from './queries.centre-parts.ts'
import {
  insertOffice,
  insertOrganisation,
  updateOffice,
  updateOrganisation,
} from './queries.organisations.ts'

const mayWriteArea = officePermission('areaWrite', 'settings_of_area', 'write')

/** The routes of the area: its names, organisations, offices and quoted results. */
export const areaRoutes = [
  route({
    method: 'GET',
    path: '/api/area',
    summary: 'The area with its organisations, centres and offices',
    response: areaSchema,
    permission: anyStaff('areaRead'),
    audit: 'AreaRead',
    handle: ({ tx, actor }) => getArea(tx, actor),
  }),
  route({
    method: 'PUT',
    path: '/api/area',
    summary: 'Rename the area',
    body: z.strictObject({ name: nameSchema, version: versionSchema }),
    response: areaHeadSchema,
    permission: mayWriteArea,
    audit: 'AreaUpdate',
    handle: ({ tx, actor, input }) => updateArea(tx, actor.areaId, input.body),
  }),
  route({
    method: 'GET',
    path: '/api/municipalities',
    summary: 'The municipalities of the national code list',
    response: z.array(municipalitySchema),
    permission: anyStaff('municipalitiesRead'),
    audit: 'MunicipalitiesRead',
    handle: ({ tx }) => listMunicipalities(tx),
  }),
  route({
    method: 'POST',
    path: '/api/organisations',
    summary: 'Add an organisation, a centre with what makes it one',
    body: newOrganisationSchema,
    response: organisationSchema,
    permission: mayWriteArea,
    audit: 'OrganisationAdd',
    handle: ({ tx, actor, input }) => insertOrganisation(tx, actor.areaId, input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/organisations/:organisationId',
    summary: 'Rename or close an organisation',
    params: z.strictObject({ organisationId: organisationIdSchema }),
    body: z.strictObject({
      name: nameSchema,
      shortName: shortNameSchema,
      closedOn: settingDaySchema.nullable(),
      version: versionSchema,
    }),
    response: organisationSchema,
    permission: mayWriteArea,
    audit: 'OrganisationUpdate',
    handle: ({ tx, actor, input }) =>
      updateOrganisation(tx, actor.areaId, input.params.organisationId, input.body),
  }),
  route({
    method: 'POST',
    path: '/api/offices',
    summary: 'Add an office',
    body: officeContentSchema,
    response: officeSchema,
    permission: mayWriteArea,
    audit: 'OfficeAdd',
    handle: ({ tx, actor, input }) => insertOffice(tx, actor.areaId, input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/offices/:officeId',
    summary: 'Change or close an office',
    params: z.strictObject({ officeId: officeIdSchema }),
    body: officeContentSchema.extend({
      closedOn: settingDaySchema.nullable(),
      version: versionSchema,
    }),
    response: officeSchema,
    permission: mayWriteArea,
    audit: 'OfficeUpdate',
    handle: ({ tx, actor, input }) =>
      updateOffice(tx, actor.areaId, input.params.officeId, input.body),
  }),
  route({
    method: 'POST',
    path: '/api/area/baselines',
    summary: 'Add an earlier result of the whole area in the words of its source',
    body: baselineContentSchema,
    response: baselineSchema,
    permission: mayWriteArea,
    audit: 'BaselineAdd',
    handle: ({ tx, actor, input }) =>
      insertBaseline(tx, { areaId: actor.areaId, organisationId: null }, input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/area/baselines/:baselineId',
    summary: 'Correct an earlier result of the whole area',
    params: z.strictObject({ baselineId: baselineIdSchema }),
    body: baselineContentSchema.extend({ version: versionSchema }),
    response: baselineSchema,
    permission: mayWriteArea,
    audit: 'BaselineUpdate',
    handle: ({ tx, actor, input }) =>
      updateBaseline(
        tx,
        { areaId: actor.areaId, organisationId: null },
        input.params.baselineId,
        input.body,
      ),
  }),
] as const
