import { appointmentLinkRoutes, appointmentRoutes } from './appointments/routes.appointments.ts'
import { calendarHabitRoutes } from './appointments/routes.calendars.ts'
import { dropInLinkRoutes, dropInRoutes } from './appointments/routes.drop-in.ts'
import { feedLinkRoutes, feedRoutes } from './appointments/routes.feed.ts'
import { absenceRoutes } from './areas/routes.absence.ts'
import { areaRoutes } from './areas/routes.area.ts'
import { centreRoutes } from './areas/routes.centre.ts'
import { decisionRoutes } from './areas/routes.decisions.ts'
import { glassRuleRoutes } from './areas/routes.glass-rule.ts'
import { meRoutes } from './areas/routes.me.ts'
import { notificationRoutes } from './areas/routes.notifications.ts'
import { retentionRoutes } from './areas/routes.retention.ts'
import { roomRoutes } from './areas/routes.rooms.ts'
import { savedViewRoutes } from './areas/routes.saved-view.ts'
import { staffRoutes } from './areas/routes.staff.ts'
import { assessmentContents } from './assessments/contents.assessments.ts'
import { supportContents } from './assessments/contents.support.ts'
import { assessmentRoutes } from './assessments/routes.assessments.ts'
import { formRoutes } from './assessments/routes.forms.ts'
import { supportRoutes } from './assessments/routes.support.ts'
import { attendanceRoutes } from './attendance/routes.attendance.ts'
import { checkInLinkRoutes, checkInRoutes } from './attendance/routes.check-in.ts'
import { badgeLinkRoutes, progressRoutes } from './attendance/routes.progress.ts'
import { accessLogRoutes } from './clients/routes.access-log.ts'
import { breakGlassRoutes } from './clients/routes.break-glass.ts'
import { contactRoutes } from './clients/routes.contact.ts'
import { duplicateRoutes } from './clients/routes.duplicates.ts'
import { factRoutes } from './clients/routes.facts.ts'
import { identityRoutes } from './clients/routes.identity.ts'
import { listRoutes } from './clients/routes.list.ts'
import { documentContents } from './clientships/contents.documents.ts'
import { factContents } from './clientships/contents.facts.ts'
import { noteContents } from './clientships/contents.notes.ts'
import { skillContents } from './clientships/contents.skills.ts'
import { clientshipRoutes } from './clientships/routes.clientships.ts'
import { goalRoutes } from './clientships/routes.goal.ts'
import { handingRuleRoutes } from './clientships/routes.handing-rules.ts'
import { handingRoutes } from './clientships/routes.handings.ts'
import { importRoutes } from './clientships/routes.imports.ts'
import { inboxRoutes } from './clientships/routes.inbox.ts'
import { letterHeadRoutes } from './clientships/routes.letter-head.ts'
import { noteRoutes } from './clientships/routes.notes.ts'
import { noticeRoutes } from './clientships/routes.notices.ts'
import { outcomeRoutes } from './clientships/routes.outcomes.ts'
import { recordRequestRoutes } from './clientships/routes.record-requests.ts'
import { referralRuleRoutes } from './clientships/routes.referral-rule.ts'
import { referralRoutes } from './clientships/routes.referrals.ts'
import { workListRoutes } from './clientships/routes.work-list.ts'
import { cvRoutes } from './documents/routes.cv.ts'
import { documentRoutes } from './documents/routes.documents.ts'
import { criteriaRoutes } from './eligibility/routes.criteria.ts'
import { judgeRoutes } from './eligibility/routes.judge.ts'
import { educationImportRoutes } from './exchange/routes.education-imports.ts'
import { studyExportRoutes } from './exchange/routes.study-exports.ts'
import { releaseRoutes } from './impact/routes.releases.ts'
import { studyRoutes } from './impact/routes.studies.ts'
import { studyRunRoutes } from './impact/routes.study-runs.ts'
import { assessmentFigureRoutes } from './outcomes/routes.assessment-figures.ts'
import { referralQualityRoutes } from './outcomes/routes.referral-quality.ts'
import { resultRoutes } from './outcomes/routes.results.ts'
import { serviceFigureRoutes } from './outcomes/routes.service-figures.ts'
import { planContents } from './plans/contents.plans.ts'
import { phraseRoutes } from './plans/routes.phrases.ts'
import { planRoutes } from './plans/routes.plans.ts'
import type { LinkRoute } from './platform/server/link-route.ts'
import type { AnyRoute } from './platform/server/route.ts'
import { calendarRoutes } from './services/routes.calendar.ts'
import { enrolmentRoutes } from './services/routes.enrolments.ts'
import { intakeRoutes } from './services/routes.intake.ts'
import { serviceNeedRoutes } from './services/routes.needs.ts'
import { offeringRoutes } from './services/routes.offerings.ts'
import { serviceRoutes } from './services/routes.services.ts'
import { sessionNoticeRoutes } from './services/routes.session-notices.ts'
import { sessionRoutes } from './services/routes.sessions.ts'
import { skillLines } from './skills/cv-lines.ts'
import { skillRoutes } from './skills/routes.skills.ts'
import { gapRoutes } from './tasks/routes.gaps.ts'
import { lawRoutes } from './tasks/routes.law.ts'
import { taskRoutes } from './tasks/routes.tasks.ts'

/** What may travel when a client is handed over: each domain tells its own. */
const contents = [
  ...[factContents, supportContents, skillContents, documentContents],
  ...[planContents, assessmentContents, noteContents],
] as const

/** Every endpoint that needs sign-in. */
export const routes = [
  ...meRoutes,
  ...notificationRoutes,
  ...savedViewRoutes,
  ...areaRoutes,
  ...roomRoutes,
  ...centreRoutes,
  ...decisionRoutes,
  ...retentionRoutes,
  ...glassRuleRoutes,
  ...staffRoutes,
  ...absenceRoutes,
  ...listRoutes,
  ...identityRoutes,
  ...contactRoutes,
  ...factRoutes,
  ...duplicateRoutes,
  ...documentRoutes,
  ...cvRoutes([skillLines]),
  ...skillRoutes,
  ...accessLogRoutes,
  ...breakGlassRoutes,
  ...recordRequestRoutes,
  ...criteriaRoutes,
  ...judgeRoutes,
  ...clientshipRoutes,
  ...noteRoutes,
  ...outcomeRoutes,
  ...workListRoutes,
  ...goalRoutes,
  ...importRoutes,
  ...inboxRoutes,
  ...referralRuleRoutes,
  ...referralRoutes,
  ...handingRuleRoutes,
  ...handingRoutes(contents),
  ...noticeRoutes,
  ...assessmentRoutes,
  ...formRoutes,
  ...supportRoutes,
  ...planRoutes,
  ...gapRoutes,
  ...lawRoutes,
  ...taskRoutes,
  ...enrolmentRoutes,
  ...intakeRoutes,
  ...serviceRoutes,
  ...offeringRoutes,
  ...sessionRoutes,
  ...sessionNoticeRoutes,
  ...calendarRoutes,
  ...serviceNeedRoutes,
  ...attendanceRoutes,
  ...progressRoutes,
  ...checkInRoutes,
  ...dropInRoutes,
  ...appointmentRoutes,
  ...calendarHabitRoutes,
  ...feedRoutes,
  ...phraseRoutes,
  ...letterHeadRoutes,
  ...resultRoutes,
  ...referralQualityRoutes,
  ...assessmentFigureRoutes,
  ...serviceFigureRoutes,
  ...studyRoutes,
  ...studyRunRoutes,
  ...releaseRoutes,
  ...studyExportRoutes,
  ...educationImportRoutes,
] as unknown as readonly AnyRoute[]

/** Endpoints that a link opens, without sign-in. */
export const linkRoutes: readonly LinkRoute[] = [
  ...dropInLinkRoutes,
  ...appointmentLinkRoutes,
  ...feedLinkRoutes,
  ...checkInLinkRoutes,
  ...badgeLinkRoutes,
]
