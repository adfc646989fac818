import { readFileSync } from 'node:fs'
import { type Role, roles } from '../../src/areas/model.rights.ts'
import { planRows } from './plan-rows.ts'
import { recordRequestRows } from './record-request-rows.ts'
import type { Known } from './sample.ts'
import { serviceRows } from './service-rows.ts'
import { sessionRows } from './session-rows.ts'

/** Who may use an endpoint, and with what it is tried where the smallest input of its schema does not do. */
export interface Row {
  readonly allowed: readonly Role[]
  readonly body?: (known: Known) => unknown
  readonly query?: Readonly<Record<string, unknown>>
}

const everybody: Row = { allowed: roles }
/** Settings of a centre are its manager's, of every centre the administrator's. */
const centreSettings: Row = { allowed: ['centre_manager', 'administrator'] }
const areaSettings: Row = { allowed: ['area_manager', 'administrator'] }
/** Figures of a centre are read where one works, and by the manager of the area. */
const centreResults: Row = { allowed: ['official', 'expert', 'centre_manager', 'area_manager'] }
/** Whom gaps concern is seen by who leads the centre; how many, by the manager of the area too. */
const gapsOfCentre: Row = { allowed: ['centre_manager'] }
const gapNumbers: Row = { allowed: ['centre_manager', 'area_manager'] }
/** The roles that an area names at first. */
const opensRecords: Row = { allowed: ['expert', 'social_health_expert', 'centre_manager'] }
const accessLog: Row = { allowed: ['data_protection_officer'] }
const allSettings: Row = { allowed: ['centre_manager', 'area_manager', 'administrator'] }

type Relation = 'own_client' | 'same_organisation' | 'sent_by_me' | 'former'

const [columns = [], ...cells] = readFileSync(
  new URL('../cases/access.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => line.split(','))

/** Roles that the access matrix gives a right to a kind of data, in any of the relations. */
function fromMatrix(data: string, right: 'read' | 'write', relations: readonly Relation[]): Role[] {
  const enough = right === 'read' ? ['read', 'write'] : ['write']
  return roles.filter((role) => {
    const row = cells.find((cell) => cell[0] === role && cell[1] === data)
    if (row === undefined) throw new Error(`${role} and ${data} are not in access.csv`)
    return relations.some((relation) => enough.includes(row[columns.indexOf(relation)] ?? ''))
  })
}

/** Data of the client whom everybody here works with; a referrer has a referral of them instead. */
const ofClient = (data: string, right: 'read' | 'write'): Row => ({
  allowed: roles.filter((role) =>
    fromMatrix(data, right, [
      'same_organisation',
      role === 'referrer' ? 'sent_by_me' : 'own_client',
    ]).includes(role),
  ),
})
/** Data of some client: who has the right in any relation. */
const ofClients = (data: string, right: 'read' | 'write'): Row => ({
  allowed: fromMatrix(data, right, ['own_client', 'same_organisation', 'sent_by_me', 'former']),
})

/** Who has the clientship, and who writes attendance, says who came to a group and who broke off. */
const marksArrivals: Row = {
  allowed: roles.filter((role) =>
    ['clientship', 'attendance'].some((data) => ofClient(data, 'write').allowed.includes(role)),
  ),
}

/** Who receives the referrals of an organisation. */
const receivesReferrals: Row = { allowed: fromMatrix('referral', 'write', ['same_organisation']) }

/** Who can have clients of their own, or writes everybody's clientships, has to do with handings. */
const handsOver: Row = {
  allowed: roles.filter(
    (role) =>
      fromMatrix('identity', 'read', ['own_client']).includes(role) ||
      fromMatrix('clientship', 'write', ['same_organisation']).includes(role),
  ),
}

/** Who writes referrals of the people whom they send may bring a list of them. */
const importsLists: Row = { allowed: fromMatrix('referral', 'write', ['sent_by_me']) }

/** Who sees the clientships of a centre; not who works with some clients there, or refers them. */
const workList: Row = {
  allowed: fromMatrix('clientship', 'read', ['same_organisation']),
}

/** Studies while they are closed, and what of them was asked to be released. */
const ofStudies = (data: 'study_closed' | 'study_released', right: 'read' | 'write'): Row => ({
  allowed: fromMatrix(data, right, ['same_organisation']),
})

const observed = (key: string, value: string) => ({
  observations: [{ key, value, observedOn: '2026-11-20', source: 'self_rated' }],
})
/** A document without studies. */
const emptyDocument = {
  content: Buffer.from('{"opiskeluoikeudet":[]}').toString('base64'),
  exportedOn: '2026-11-20',
}
/** A condition that can be judged. */
const tree = {
  constants: {},
  root: {
    id: 'unemployed',
    kind: 'fact',
    fact: 'employment_status',
    test: { op: 'is', value: 'unemployed' },
  },
}

/**
 * Every endpoint that needs sign-in, and who may use it: written by hand, as the promise that the code is held to.
 * Each cell is tried by a person of the role who works at the centre of the data and, where there is one, with the
 * client.
 */
export const permissionTable: Readonly<Record<string, Row>> = {
  'GET /api/me': everybody,
  'GET /api/me/sign-in': everybody,
  'PUT /api/me/preferences': everybody,
  'GET /api/me/views': everybody,
  'POST /api/me/views': everybody,
  'PATCH /api/me/views/:savedViewId': everybody,
  'DELETE /api/me/views/:savedViewId': everybody,

  'GET /api/area': everybody,
  'PUT /api/area': areaSettings,
  'GET /api/municipalities': everybody,
  'POST /api/organisations': {
    ...areaSettings,
    body: () => ({
      kind: 'other',
      name: { fi: 'Järjestö', sv: 'Förening', en: 'Association' },
      shortName: { fi: 'Järjestö', sv: 'Förening', en: 'Association' },
      centre: null,
    }),
  },
  'PUT /api/organisations/:organisationId': areaSettings,
  'POST /api/offices': areaSettings,
  'PUT /api/offices/:officeId': areaSettings,
  'POST /api/area/baselines': areaSettings,
  'PUT /api/area/baselines/:baselineId': areaSettings,

  'PUT /api/centres/:organisationId': centreSettings,
  'POST /api/centres/:organisationId/services': centreSettings,
  'PUT /api/centres/:organisationId/services/:serviceId': centreSettings,
  'PUT /api/centres/:organisationId/service-order': centreSettings,
  'POST /api/centres/:organisationId/staffing': centreSettings,
  'PUT /api/centres/:organisationId/staffing/:staffingId': centreSettings,
  'POST /api/centres/:organisationId/targets': centreSettings,
  'PUT /api/centres/:organisationId/targets/:targetId': centreSettings,
  'POST /api/centres/:organisationId/baselines': centreSettings,
  'PUT /api/centres/:organisationId/baselines/:baselineId': centreSettings,

  'GET /api/area/decisions': areaSettings,
  'POST /api/area/decisions': {
    ...areaSettings,
    body: () => ({ kind: 'referrer_names', decidedOn: '2026-11-01', reference: 'Lautakunta 12' }),
  },
  'PUT /api/area/decisions/:areaDecisionId/end': areaSettings,

  'GET /api/retention-rules': areaSettings,
  'PUT /api/retention-rules/:kind': areaSettings,

  'GET /api/staff': allSettings,
  'POST /api/staff': allSettings,
  'PUT /api/staff/:staffId': allSettings,
  'PUT /api/staff/:staffId/lock': allSettings,
  'PUT /api/staff/:staffId/invitation': allSettings,
  'POST /api/staff/:staffId/roles': allSettings,
  'PUT /api/staff/:staffId/roles/:roleAssignmentId': allSettings,
  'PUT /api/staff/:staffId/roles/:roleAssignmentId/end': allSettings,
  // Of another than oneself: who manages the centre where that person works.
  'GET /api/staff/:staffId/absences': centreSettings,
  'POST /api/staff/:staffId/absences': centreSettings,
  'PUT /api/staff/:staffId/absences/:absenceId': centreSettings,
  'PUT /api/staff/:staffId/absences/:absenceId/end': centreSettings,

  'GET /api/clients': ofClients('identity', 'read'),
  'GET /api/clients/export': ofClients('identity', 'read'),
  'GET /api/clients/search': { ...ofClients('identity', 'read'), query: { q: 'virtanen' } },
  'POST /api/clients/search': ofClients('identity', 'read'),
  'POST /api/clients': {
    ...ofClients('identity', 'write'),
    body: ({ organisationId }) => ({
      ...{ familyName: 'Korhonen', givenNames: 'Testi', birthDate: '1990-01-01', organisationId },
    }),
  },
  'GET /api/clients/:clientId': ofClient('identity', 'read'),
  'PATCH /api/clients/:clientId': ofClient('identity', 'write'),
  'GET /api/clients/:clientId/hetu': ofClient('identity', 'read'),
  'GET /api/clients/:clientId/contact': ofClient('contact', 'read'),
  'PUT /api/clients/:clientId/contact': ofClient('contact', 'write'),
  'GET /api/clients/:clientId/protected-contact': ofClient('protected_contact', 'read'),
  'PUT /api/clients/:clientId/protected-contact': ofClient('protected_contact', 'write'),
  'POST /api/clients/:clientId/protection': ofClient('identity', 'write'),
  'POST /api/clients/:clientId/protection/end': ofClient('protected_contact', 'write'),
  'GET /api/protection-alerts': ofClients('protected_contact', 'read'),
  'GET /api/clients/:clientId/facts': ofClient('facts', 'read'),
  'POST /api/clients/:clientId/facts': {
    ...ofClient('facts', 'write'),
    body: () => observed('employment_status', 'unemployed'),
  },
  'GET /api/clients/:clientId/documents': {
    allowed: roles.filter((role) =>
      ['facts', 'employment'].some((data) => ofClient(data, 'read').allowed.includes(role)),
    ),
  },
  'POST /api/clients/:clientId/documents': {
    ...ofClient('facts', 'write'),
    body: () => ({
      ...{ kind: 'diploma', title: '', datedOn: null },
      content: Buffer.from('%PDF-1.7').toString('base64'),
    }),
  },
  'GET /api/clients/:clientId/cv': { ...ofClient('facts', 'read'), query: { language: 'fi' } },
  'GET /api/clients/:clientId/cv/content': {
    ...ofClient('facts', 'read'),
    query: { language: 'sv' },
  },
  'GET /api/qualifications': everybody,
  'GET /api/skills': { ...everybody, query: { text: '--', language: 'fi' } },
  'GET /api/skills/named': {
    ...everybody,
    query: { ids: '3e7516dc-0f7c-4686-8b2f-fade4e5d21be' },
  },
  'GET /api/clients/:clientId/skills': ofClient('assessment', 'read'),
  'GET /api/clients/:clientId/skills/unit': {
    ...ofClient('assessment', 'read'),
    query: { qualification: '79/011/2014', unit: '101050' },
  },
  'POST /api/clients/:clientId/skills/assessments': {
    ...ofClient('assessment', 'write'),
    body: () => ({
      ...{ assessor: 'self', observedOn: '2026-11-20' },
      levels: [
        {
          of: 'requirement',
          qualification: '79/011/2014',
          unit: '101050',
          requirement: 1,
          level: '2',
        },
      ],
    }),
  },
  'POST /api/clients/:clientId/skills/recognitions': {
    ...ofClient('assessment', 'write'),
    body: () => ({
      ...{ qualification: '79/011/2014', unit: '101050', kind: 'identified' },
      ...{ onDay: '2026-11-20', basis: 'Työnäyte' },
    }),
  },
  // Recognising is the education provider's: of those who write assessments the teachers alone.
  'POST /api/clients/:clientId/skills/decisions': {
    allowed: ['teacher'],
    body: () => ({
      ...{ qualification: '79/011/2014', unit: '101050', kind: 'recognised' },
      ...{ onDay: '2026-11-20', basis: 'Päätös 1/2026' },
    }),
  },
  'GET /api/documents/:documentId/content': ofClient('facts', 'read'),
  'POST /api/documents/:documentId/removal': ofClient('facts', 'write'),
  'GET /api/clients/:clientId/education-imports': ofClient('facts', 'read'),
  'POST /api/clients/:clientId/education-imports/preview': {
    ...ofClient('facts', 'write'),
    body: () => emptyDocument,
  },
  'POST /api/clients/:clientId/education-imports': {
    ...ofClient('facts', 'write'),
    body: () => emptyDocument,
  },
  'POST /api/clients/:clientId/facts/:factId/rectification': ofClient('facts', 'write'),
  'GET /api/clients/:clientId/support-facts': ofClient('support_needs', 'read'),
  'POST /api/clients/:clientId/support-facts': {
    ...ofClient('support_needs', 'write'),
    body: () => observed('health_allows', 'yes'),
  },
  'POST /api/clients/:clientId/support-facts/:factId/rectification': ofClient(
    'support_needs',
    'write',
  ),
  'POST /api/clients/duplicates': ofClients('identity', 'write'),
  'POST /api/clients/possibly-known': {
    ...ofClients('identity', 'write'),
    body: () => ({ familyName: 'Korhonen', givenNames: 'Testi', birthDate: '1990-01-01' }),
  },
  'POST /api/clients/:clientId/merges': ofClient('identity', 'write'),
  'POST /api/clients/:clientId/merges/:mergeId/undo': ofClient('identity', 'write'),
  'POST /api/clients/:clientId/distinct': ofClient('identity', 'write'),
  'GET /api/clients/:clientId/eligibility': ofClient('eligibility_trace', 'read'),

  'POST /api/referrals': ofClient('referral', 'write'),
  'GET /api/referrals/sent': ofClients('referral', 'read'),
  'GET /api/referrals/sent/export': ofClients('referral', 'read'),
  'GET /api/referrals/:handoverId': ofClient('referral', 'read'),
  'PATCH /api/referrals/:handoverId': ofClient('referral', 'write'),
  'POST /api/referrals/:handoverId/send': ofClient('referral', 'write'),
  'POST /api/referrals/:handoverId/discard': ofClient('referral', 'write'),
  'POST /api/referrals/:handoverId/withdraw': ofClient('referral', 'write'),
  'POST /api/referrals/:handoverId/answer': ofClient('referral', 'write'),
  'POST /api/referrals/:handoverId/receive': receivesReferrals,
  'POST /api/referrals/:handoverId/ask': receivesReferrals,
  'POST /api/referrals/:handoverId/accept': receivesReferrals,
  'POST /api/referrals/:handoverId/return': receivesReferrals,
  'GET /api/clients/:clientId/referrals': ofClient('referral', 'read'),
  'GET /api/handings': handsOver,
  'GET /api/handings/summary': handsOver,
  'POST /api/handings': ofClient('clientship', 'read'),
  'POST /api/handings/preview': ofClient('clientship', 'read'),
  'GET /api/handings/:handingId': handsOver,
  'POST /api/handings/:handingId/withdraw': ofClient('clientship', 'write'),
  'POST /api/handings/:handingId/answer': ofClient('clientship', 'write'),
  'POST /api/handings/:handingId/receive': receivesReferrals,
  'POST /api/handings/:handingId/ask': receivesReferrals,
  'POST /api/handings/:handingId/accept': receivesReferrals,
  'POST /api/handings/:handingId/decline': receivesReferrals,
  'GET /api/clients/:clientId/handings': ofClient('clientship', 'read'),
  'GET /api/clients/:clientId/handing-form': ofClient('clientship', 'read'),
  'GET /api/organisations/:organisationId/letter-head': centreSettings,
  'PUT /api/organisations/:organisationId/letter-head': centreSettings,
  'GET /api/clients/:clientId/notices': ofClient('referral', 'read'),
  'GET /api/notices/:noticeId/letter': ofClient('referral', 'read'),
  'POST /api/notices/:noticeId/given': ofClient('referral', 'write'),
  'GET /api/inbox': receivesReferrals,
  'GET /api/inbox/export': receivesReferrals,
  'GET /api/inbox/summary': receivesReferrals,
  'GET /api/centres/:organisationId/caseloads': receivesReferrals,
  'GET /api/organisations/:organisationId/handing-rules': centreSettings,
  'PUT /api/organisations/:organisationId/handing-rules/:kind': centreSettings,
  'GET /api/centres/:organisationId/referral-rule': centreSettings,
  'PUT /api/centres/:organisationId/referral-rule': centreSettings,

  'GET /api/clients/:clientId/clientships': ofClient('clientship', 'read'),
  'POST /api/clients/:clientId/clientships': ofClient('clientship', 'write'),
  'GET /api/clients/:clientId/path': ofClient('clientship', 'read'),
  'POST /api/clientships/:clientshipId/assign': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/activate': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/pause': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/resume': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/next-step': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/next-step-done': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/caseworker': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/end': ofClient('clientship', 'write'),
  'POST /api/clientships/:clientshipId/correct': ofClient('clientship', 'write'),
  'GET /api/clients/:clientId/notes': ofClient('notes', 'read'),
  'POST /api/clients/:clientId/notes': ofClient('notes', 'write'),
  'POST /api/clients/:clientId/notes/:noteId/rectify': ofClient('notes', 'write'),

  'GET /api/clients/:clientId/assessments': ofClient('assessment', 'read'),
  'POST /api/clients/:clientId/assessments': {
    ...ofClient('assessment', 'write'),
    body: ({ formId }) => ({ formId }),
  },
  'GET /api/assessments/:assessmentId': ofClient('assessment', 'read'),
  // A section is written by its roles alone.
  'PUT /api/assessments/:assessmentId/sections/:section': {
    allowed: ['official', 'expert', 'social_health_expert'],
  },
  'POST /api/assessments/:assessmentId/finish': ofClient('assessment', 'write'),
  'POST /api/assessments/:assessmentId/discard': ofClient('assessment', 'write'),
  'GET /api/clients/:clientId/support-measures': ofClient('support_needs', 'read'),
  'POST /api/clients/:clientId/support-measures': {
    ...ofClient('support_needs', 'write'),
    body: ({ organisationId }) => ({
      ...{ measure: 'social_work', agreedOn: '2026-11-20' },
      ...{ followerOrganisationId: organisationId, followerRole: null, followerStaffId: null },
    }),
  },
  'POST /api/clients/:clientId/support-measures/:supportMeasureId/end': ofClient(
    'support_needs',
    'write',
  ),
  'GET /api/forms': areaSettings,
  'POST /api/forms': areaSettings,
  'GET /api/forms/:formId': areaSettings,
  'PUT /api/forms/:formId/draft': areaSettings,
  'POST /api/forms/:formId/revise': areaSettings,
  'POST /api/forms/:formId/publish': areaSettings,
  'POST /api/forms/:formId/retire': areaSettings,
  'POST /api/forms/:formId/discard': areaSettings,

  ...planRows(ofClient),
  'GET /api/notifications': everybody,
  'PUT /api/notifications/read': { ...everybody, body: () => ({ until: '2026-11-21T08:00:00Z' }) },
  'PUT /api/notifications/mail': everybody,
  'GET /api/my-day': ofClients('clientship', 'read'),
  'GET /api/clients/:clientId/tasks': ofClient('clientship', 'read'),
  'POST /api/tasks': {
    ...ofClients('clientship', 'read'),
    body: () => ({ title: 'Soitto', dueOn: '2026-11-23' }),
  },
  'PATCH /api/tasks/:taskId': gapsOfCentre,
  'POST /api/tasks/:taskId/state': gapsOfCentre,
  'GET /api/offerings/:offeringId/enrolments': ofClients('clientship', 'read'),
  'GET /api/clients/:clientId/enrolments': ofClient('clientship', 'read'),
  'POST /api/offerings/:offeringId/enrolments': ofClient('clientship', 'write'),
  'POST /api/enrolments/:enrolmentId/accept': ofClient('clientship', 'write'),
  'POST /api/enrolments/:enrolmentId/decline': ofClient('clientship', 'write'),
  'POST /api/enrolments/:enrolmentId/cancel': ofClient('clientship', 'write'),
  'POST /api/enrolments/:enrolmentId/move': ofClient('clientship', 'write'),
  'POST /api/enrolments/:enrolmentId/start': marksArrivals,
  'POST /api/enrolments/:enrolmentId/complete': marksArrivals,
  'POST /api/enrolments/:enrolmentId/interrupt': marksArrivals,
  'POST /api/offerings/:offeringId/arrivals': {
    ...marksArrivals,
    body: ({ enrolmentId }) => ({ enrolments: [{ enrolmentId, version: 1 }] }),
  },
  'POST /api/offerings/:offeringId/moves': {
    ...ofClient('clientship', 'write'),
    body: ({ enrolmentId, offeringId }) => ({
      ...{ enrolments: [{ enrolmentId, version: 1 }], offeringId },
    }),
  },
  'POST /api/offerings/:offeringId/intake-checks': {
    ...ofClients('clientship', 'write'),
    body: () => ({ lines: ['Virtanen Testi'] }),
  },
  'POST /api/offerings/:offeringId/intake-files': {
    ...ofClients('clientship', 'write'),
    body: () => ({ content: 'MTIzNA==' }),
  },
  'GET /api/offerings/:offeringId/intake-traces/:clientId': ofClient('eligibility_trace', 'read'),
  ...serviceRows,
  ...sessionRows,
  'GET /api/clients/:clientId/service-needs': ofClient('eligibility_trace', 'read'),
  'GET /api/centres/:organisationId/service-menu': centreSettings,
  'GET /api/gaps': gapNumbers,
  'GET /api/gaps/:organisationId': gapNumbers,
  'GET /api/gaps/:organisationId/clients': gapsOfCentre,
  'GET /api/gaps/:organisationId/late-by-law': gapsOfCentre,
  'GET /api/clients/:clientId/law-deadlines': ofClient('clientship', 'read'),
  'PUT /api/gaps/:organisationId/rule': {
    ...gapsOfCentre,
    body: () => ({ noContactDays: 90, version: 0 }),
  },
  'GET /api/phrases': everybody,
  'POST /api/phrases/checks': {
    ...areaSettings,
    body: () => ({
      ...{ language: 'en', checkedBy: 'Translator' },
      checks: [{ key: 'label.you', words: 'You', isChecked: true }],
    }),
  },
  'GET /api/clients/:clientId/outcomes': ofClient('employment', 'read'),
  'POST /api/clients/:clientId/outcomes': {
    ...ofClient('employment', 'write'),
    body: ({ clientshipId }) => ({
      ...{ clientshipId, kind: 'other_study', beganOn: '2026-11-21', evidence: 'document' },
    }),
  },
  'POST /api/clients/:clientId/outcomes/:outcomeId/rectify': ofClient('employment', 'write'),
  'POST /api/clients/:clientId/outcomes/:outcomeId/end': ofClient('employment', 'write'),
  'POST /api/clients/:clientId/outcomes/:outcomeId/confirm': ofClient('employment', 'write'),
  'GET /api/my-clients': workList,
  'GET /api/my-clients/export': workList,
  'GET /api/centres/:organisationId/goal': everybody,
  'PUT /api/centres/:organisationId/goal': {
    ...centreSettings,
    body: () => ({
      ...{ validFrom: '2027-01-01', reachedBy: ['employed_open'], inOwnField: [] },
      ...{ whenConfirmed: [], cohortMonths: [], source: 'Päätös', version: 1 },
    }),
  },

  'POST /api/access-log/search': accessLog,
  'GET /api/access-log/readers': accessLog,
  'GET /api/break-glass': { allowed: ['data_protection_officer', 'centre_manager'] },
  'GET /api/area/glass-rule': areaSettings,
  'PUT /api/area/glass-rule': {
    ...areaSettings,
    body: () => ({ roles: [...opensRecords.allowed], hours: 3, version: 1 }),
  },
  'POST /api/break-glass': {
    ...opensRecords,
    body: () => ({ clientNumber: 999_999_999, reason: 'Hätätilanne vastaanotossa' }),
  },
  'POST /api/break-glass/:breakGlassId/close': opensRecords,
  'POST /api/break-glass/:breakGlassId/review': accessLog,

  ...recordRequestRows,

  'GET /api/criteria': everybody,
  'PUT /api/criteria/:organisationId/draft': {
    ...centreSettings,
    body: () => ({
      ...{ validFrom: '2027-01-01', tree, version: 0 },
      source: { document: 'Päätös', text: '', notes: [] },
    }),
  },
  'POST /api/criteria/:organisationId/preview': {
    ...centreSettings,
    body: () => ({ tree, on: '2027-01-01' }),
  },
  'POST /api/criteria/:organisationId/draft/discard': centreSettings,
  'POST /api/criteria/:organisationId/draft/publish': centreSettings,

  'GET /api/results': { allowed: ['area_manager'] },
  'GET /api/result-centres': centreResults,
  'GET /api/results/:organisationId': centreResults,
  'GET /api/results/:organisationId/people': {
    ...centreResults,
    query: { figure: 'new', year: '2026' },
  },
  'GET /api/results/:organisationId/referrals': centreResults,
  'GET /api/results/:organisationId/handings': centreResults,
  'GET /api/results/:organisationId/assessments': centreResults,
  'GET /api/my-referral-quality': ofClients('referral', 'write'),
  'GET /api/studies': ofStudies('study_closed', 'read'),
  'POST /api/studies': {
    ...ofStudies('study_closed', 'write'),
    body: () => ({ title: 'Koe', purpose: 'Mitä muuttui?', keepUntil: '2027-11-21' }),
  },
  'GET /api/study-organisations': ofStudies('study_closed', 'write'),
  'GET /api/studies/:studyId': ofStudies('study_closed', 'read'),
  'PATCH /api/studies/:studyId': {
    ...ofStudies('study_closed', 'write'),
    body: () => ({ title: 'Koe', purpose: 'Mitä muuttui?', keepUntil: '2027-11-21', version: 1 }),
  },
  'PUT /api/studies/:studyId/specification': ofStudies('study_closed', 'write'),
  'POST /api/studies/:studyId/specification/check': ofStudies('study_closed', 'read'),
  'POST /api/studies/:studyId/files': {
    ...ofStudies('study_closed', 'write'),
    body: () => ({ name: 'persons.csv', bytes: 100 }),
  },
  'PUT /api/studies/:studyId/files/:studyFileId/parts/:part': {
    ...ofStudies('study_closed', 'write'),
    body: () => ({ content: btoa('id\n') }),
  },
  'POST /api/studies/:studyId/files/:studyFileId/complete': ofStudies('study_closed', 'write'),
  'DELETE /api/studies/:studyId/files/:studyFileId': ofStudies('study_closed', 'write'),
  'POST /api/studies/:studyId/runs': ofStudies('study_closed', 'write'),
  'GET /api/studies/:studyId/exports': ofStudies('study_closed', 'read'),
  'POST /api/studies/:studyId/exports': {
    ...ofStudies('study_closed', 'write'),
    body: () => ({ decision: 'HEL 2026-001', dates: 'month', startedFrom: null, startedTo: null }),
  },
  'GET /api/study-runs/:studyRunId': ofStudies('study_closed', 'read'),
  'POST /api/study-runs/:studyRunId/cancel': ofStudies('study_closed', 'write'),
  'GET /api/study-runs/:studyRunId/file': ofStudies('study_closed', 'read'),
  'POST /api/study-runs/:studyRunId/releases': {
    ...ofStudies('study_closed', 'write'),
    body: () => ({ purpose: 'Ohjausryhmälle', shownTo: [] }),
  },
  'GET /api/releases': ofStudies('study_released', 'read'),
  'GET /api/releases/:releaseId': ofStudies('study_released', 'read'),
  'POST /api/releases/:releaseId/decision': ofStudies('study_released', 'write'),
  'POST /api/releases/:releaseId/withdrawal': ofStudies('study_released', 'write'),
  'GET /api/releases/:releaseId/file': ofStudies('study_released', 'read'),
  'GET /api/referral-imports': importsLists,
  'POST /api/referral-imports': {
    ...importsLists,
    body: () => ({ fileName: 'a.csv', content: btoa('Nimi;Hetu\nVirtanen Maija;010190-999X\n') }),
  },
  'GET /api/referral-imports/:referralImportId': importsLists,
  'POST /api/referral-imports/:referralImportId/mapping': {
    ...importsLists,
    body: ({ organisationId }) => ({
      sheet: '',
      columns: ['full_name', 'hetu'],
      version: 1,
      settings: {
        centre: { kind: 'fits' },
        source: 'document',
        observedOn: '2026-11-20',
        origin: 'authority',
        referringOrganisationId: organisationId,
        message: 'Syy',
      },
    }),
  },
  'GET /api/referral-imports/:referralImportId/rows': importsLists,
  'PATCH /api/referral-imports/:referralImportId/rows/:row': importsLists,
  'POST /api/referral-imports/:referralImportId/selection': importsLists,
  'POST /api/referral-imports/:referralImportId/send': importsLists,
  'POST /api/referral-imports/:referralImportId/discard': importsLists,
  'GET /api/referral-imports/:referralImportId/unsent': importsLists,
}
