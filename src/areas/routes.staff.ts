import { z } from 'zod'
import { route } from '../platform/server/route.ts'
import { settingDaySchema, versionSchema } from './model.setting.ts'
import {
  invitationSchema,
  newRoleSchema,
  roleAssignmentIdSchema,
  staffContentSchema,
  staffIdSchema,
  staffListSchema,
  staffMemberSchema,
} from './model.staff.ts'
import {
  addStaff,
  changeRoleEnd,
  changeStaff,
  endRole,
  giveRole,
  invite,
  readStaffList,
  setLock,
} from './operations.staff.ts'
import { changeRole, manageStaff, giveRole as mayGiveRole, readStaff } from './permissions.staff.ts'

const staffParams = z.strictObject({ staffId: staffIdSchema })
const roleParams = staffParams.extend({ roleAssignmentId: roleAssignmentIdSchema })

/** The routes of the people who work in the area, and of their roles. */
export const staffRoutes = [
  route({
    method: 'GET',
    path: '/api/staff',
    summary: 'Everybody who works in the area, with their roles past and present',
    response: staffListSchema,
    permission: readStaff('staffRead'),
    audit: 'StaffRead',
    handle: readStaffList,
  }),
  route({
    method: 'POST',
    path: '/api/staff',
    summary: 'Add a person with a first role',
    body: staffContentSchema.extend(newRoleSchema.shape),
    response: staffMemberSchema,
    permission: mayGiveRole('staffAdd'),
    audit: 'StaffAdd',
    handle: (context) => addStaff(context, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/staff/:staffId',
    summary: 'Change the name or address of a person',
    params: staffParams,
    body: staffContentSchema.extend({ version: versionSchema }),
    response: staffMemberSchema,
    permission: manageStaff('staffWrite'),
    audit: 'StaffUpdate',
    handle: (context) => changeStaff(context, context.input.params.staffId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/staff/:staffId/lock',
    summary: 'Lock a person out and end their sessions, or let them in again',
    params: staffParams,
    body: z.strictObject({ locked: z.boolean(), version: versionSchema }),
    response: staffMemberSchema,
    permission: manageStaff('staffLock'),
    audit: 'StaffLockUpdate',
    handle: (context) => setLock(context, context.input.params.staffId, context.input.body),
  }),
  route({
    // A PUT, because it takes the place of an earlier invitation, and because the answer of a POST is kept.
    method: 'PUT',
    path: '/api/staff/:staffId/invitation',
    summary: 'Make a link by which a person sets their password once',
    params: staffParams,
    response: invitationSchema,
    permission: manageStaff('staffInvite'),
    audit: 'StaffInvite',
    handle: (context) => invite(context, context.input.params.staffId),
  }),
  route({
    method: 'POST',
    path: '/api/staff/:staffId/roles',
    summary: 'Give a role',
    params: staffParams,
    body: newRoleSchema,
    response: staffMemberSchema,
    permission: mayGiveRole('roleGive'),
    audit: 'RoleGive',
    handle: (context) => giveRole(context, context.input.params.staffId, context.input.body),
  }),
  route({
    method: 'PUT',
    path: '/api/staff/:staffId/roles/:roleAssignmentId',
    summary: 'Change the last day of a role',
    params: roleParams,
    body: z.strictObject({ validTo: settingDaySchema.nullable(), version: versionSchema }),
    response: staffMemberSchema,
    permission: changeRole('roleWrite'),
    audit: 'RoleUpdate',
    handle: (context) => {
      const { staffId, roleAssignmentId } = context.input.params
      return changeRoleEnd(context, staffId, roleAssignmentId, context.input.body)
    },
  }),
  route({
    method: 'PUT',
    path: '/api/staff/:staffId/roles/:roleAssignmentId/end',
    summary: 'End a role at once',
    params: roleParams,
    body: z.strictObject({ version: versionSchema }),
    response: staffMemberSchema,
    permission: changeRole('roleEnd'),
    audit: 'RoleEnd',
    handle: (context) => {
      const { staffId, roleAssignmentId } = context.input.params
      return endRole(context, staffId, roleAssignmentId, context.input.body)
    },
  }),
] as const
