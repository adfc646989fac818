import { posix } from 'node:path'
import type { Check } from './check.ts'
import { isSource, isTest, listFiles, readText } from './files.ts'
import { parseSource } from './syntax.ts'
import { listErrorCodes, listTexts, readUses, type Uses, usesText } from './text-use.ts'

type Dynamic = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * Texts that are found by a key that is data: by the dictionary, the path above the keys and what the keys are. Each
 * key must stand as a code somewhere in the sources, but for a path that ends in `*`: those codes are put together or
 * come from a library. `errors` of any dictionary are the codes of errors.
 */
const dynamic: Dynamic = {
  'src/platform/browser/texts/fi.ts': {
    fieldErrors: 'codes of fields in errors of the API',
    states: 'kinds of a StateMark, typed as keys of these texts',
    notFetched: 'codes of errors of a query',
  },
  'src/clients/texts/fi.break-glass.ts': { 'list.states': 'which openings are shown' },
  'src/clients/texts/fi.facts.ts': {
    names: 'keys of facts',
    lists: 'facts that are lists',
    languages: 'languages of facts',
    parts: 'parts of a language skill',
    sources: 'sources of facts',
    values: 'codes of the values of facts',
  },
  'src/clients/texts/fi.ts': {
    'list.scopes': 'scopes of the list of clients',
    sexes: 'sexes as registered',
    residenceGrounds: 'grounds of residence',
    'duplicates.reasons': 'why records are alike',
    'header.relations': 'relations of staff to a client',
    'facts.noItems': 'facts that are lists',
    'record.addItem': 'facts that are lists',
    'record.newItem': 'facts that are lists',
    'protection.states': 'states of a protection',
  },
  'src/attendance/texts/fi.ts': {
    kinds: 'kinds of attendance',
    reasons: 'reasons of an absence',
    'alarm.steps': 'kinds of alarms',
    'alarm.groupSteps': 'kinds of alarms of a group',
    rule: 'numbers of the rule of alarms',
    'tests.moments': 'moments of a test',
  },
  'src/services/texts/fi.ts': {
    kinds: 'kinds of services',
    productions: 'who produces a service',
    modes: 'ways to give a service',
    groups: 'target groups',
    states: 'states of an offering',
    toStates: 'states of an offering',
    per: 'what a price is for',
    'needs.fits': 'how a service leads to a need',
    'needs.entry': 'outcomes of a trace',
    'needs.parts': 'parts of a plan',
  },
  'src/services/texts/fi.sessions.ts': {
    reasons: 'why a session is cancelled',
    states: 'states of a session',
    modes: 'ways to hold a session',
    'notices.kinds': 'of what a group is told',
    'notices.ways': 'how a client got a notice',
    'notices.sentBy': 'by which ways a notice was sent',
    'move.targets': 'where sessions are moved',
  },
  'src/appointments/texts/fi.appointments.ts': {
    modes: 'ways to meet',
    states: 'what became of an appointment',
    ways: 'by which ways something was sent',
    invitationIn: 'languages that bind',
  },
  'src/appointments/texts/fi.calendar.ts': {
    sources: 'whose habits hold',
    habits: 'numbers of the habits',
    habitTexts: 'numbers of the habits',
  },
  'src/eligibility/texts/fi.doors.ts': {
    oneOfItems: 'facts that are lists',
    sameItem: 'facts that are lists',
    item: 'facts that are lists',
  },
  'src/clients/texts/fi.access-log.ts': {
    'events*': 'events of the access log; its test compares them with the routes',
  },
  'src/eligibility/texts/fi.criteria.ts': {
    tree: 'kinds of nodes of criteria',
    'tree.sameAll': 'facts that are lists',
    'tree.sameAny': 'facts that are lists',
    'editor.sameItem': 'facts that are lists',
    'preview.sexes': 'sexes as registered',
  },
  'src/exchange/texts/fi.education.ts': {
    states: 'states of studies',
    'skills*': 'parts of a language test, by the codes of the documents',
    origins: 'registers from which documents come',
  },
  'src/clientships/texts/fi.import.ts': {
    steps: 'steps of bringing a list',
    states: 'states of a list',
    rowStates: 'states of a row',
    outcomes: 'what criteria say of a person',
    fields: 'meanings of columns',
    problems: 'what is to be noticed of a row',
    'columns.groups': 'groups of meanings',
    'settings.origins': 'where a need was noticed',
  },
  'src/clientships/texts/fi.referral-file.ts': {
    'inbox.orders': 'orders of the inbox',
  },
  'src/clientships/texts/fi.work-list-file.ts': {
    scopes: 'whose clientships are listed',
    orders: 'orders of the work list',
  },
  'src/clientships/texts/fi.clientships.ts': {
    states: 'states of a clientship',
    pauseReasons: 'why a clientship rests',
    endReasons: 'with what a clientship ends',
    outcomeKinds: 'what a client can reach',
    ownFields: 'whether work is of the own field',
    evidence: 'how an outcome is known',
    'path.spans': 'states of a span of the path',
    actions: 'commands on a clientship',
    outcomes: 'commands on an outcome',
  },
  'src/eligibility/texts/fi.trace.ts': {
    heads: 'outcomes of a judgement',
    summary: 'outcomes of a judgement',
  },
  'src/clientships/texts/fi.referrals.ts': {
    states: 'states of a handover',
    origins: 'origins of a handover',
    returnReasons: 'reasons of a return',
    shortVerdicts: 'outcomes of a judgement',
    steps: 'kinds of steps of a handover',
    'inbox.states': 'states of the inbox',
  },
  'src/clientships/texts/fi.record-request.ts': {
    bases: 'grounds on which data are granted',
    partNames: 'parts of a record',
  },
  'src/clientships/texts/fi.handings.ts': {
    kinds: 'kinds of handings',
    kindTexts: 'kinds of handings',
    askedTexts: 'kinds of handings',
    states: 'states of a handover',
    reasons: 'reasons of declining',
    contentKinds: 'kinds of contents',
    bases: 'bases of handing something sensitive over',
    steps: 'kinds of steps of a handover',
    'form.openSteps': 'what becomes of an open step',
    'detail.openSteps': 'what becomes of an open step',
  },
  'src/clientships/texts/fi.notes.ts': {
    kinds: 'kinds of notes',
  },
  'src/clientships/texts/fi.work-list.ts': {
    scopes: 'scopes of the work list',
    states: 'states of the work list',
    attentions: 'what of a clientship asks for attention',
  },
  'src/documents/texts/fi.ts': {
    kinds: 'kinds of documents',
    scans: 'whether a file was scanned',
  },
  'src/services/texts/fi.enrolments.ts': {
    states: 'states of an enrolment',
    grounds: 'what gives a place in a queue',
    actions: 'commands on an enrolment',
    done: 'commands on an enrolment',
    reasons: 'why somebody leaves a group',
    'intake.verdicts': 'outcomes of a judgement',
  },
  'src/skills/texts/fi.ts': {
    levels: 'levels of the scales',
    assessors: 'who assesses',
    standings: 'how a requirement stands',
    'recognition.kinds': 'steps of recognition',
    'recognition.actions': 'steps of recognition',
    'esco.kinds': 'kinds of concepts',
  },
  'src/documents/texts/fi.cv.ts': {
    sections: 'sections of a CV',
    withoutContact: 'why a CV tells no contact data',
  },
  'src/assessments/texts/fi.ts': {
    kinds: 'kinds of assessments',
    states: 'states of an assessment',
  },
  'src/assessments/texts/fi.support.ts': {
    measures: 'codes of support measures',
    reasons: 'how a support measure ended',
  },
  'src/assessments/texts/fi.forms.ts': {
    states: 'states of a version of a form',
    questionKinds: 'kinds of questions',
    'condition.hows': 'kinds of tests of a condition',
  },
  'src/plans/texts/fi.ts': {
    kinds: 'kinds of plans',
    states: 'states of a plan',
    endReasons: 'why a plan ended',
    stepStates: 'states of a step',
    parts: 'parts of a plan',
    emptyParts: 'parts of a plan',
    add: 'parts of a plan',
    slots: 'what phrases leave open',
    standings: 'how a sentence stands in a language',
    'accept.modes': 'how a plan is accepted',
    acceptedBy: 'how a plan is accepted',
    changes: 'kinds of a change',
    'changes.what': 'what of a sentence changed',
    'packet.headings': 'headings of the state’s register',
  },
  'src/impact/texts/fi.report.ts': {
    'front.facts': 'names of the few numbers of the first page',
    'balance.columns': 'columns of the balance table',
    'effects.heading': 'whether differences are effects',
    'effects.intro': 'whether differences are effects',
    methods: 'methods of estimation',
    ses: 'standard errors',
    estimands: 'what is estimated',
    'population.reasons': 'why people are not analysed',
    'profiles.phases': 'phases of a profile',
    'profiles.measures': 'monthly measures of registers',
    'profiles.units': 'monthly measures of registers',
    'sensitivity.choices': 'in what specifications differ',
    'front.certainty': 'how certain an estimate is',
    'protocol.origins': 'whether a value was chosen',
    'disclosure.rules': 'rules of disclosure control',
  },
  'src/impact/texts/fi.settings.ts': {
    'words*': 'settings of a specification, by the parts of their paths',
  },
  'src/impact/texts/fi.checklist.ts': {
    items: 'items of the checklist',
    'record.items': 'items of RECORD',
  },
  'src/impact/texts/fi.details.ts': {
    'groupTime.adjusted': 'ways of adjusting group-time effects',
  },
  'src/impact/texts/fi.warnings.ts': {
    codes: 'codes of warnings',
  },
  'src/impact/texts/fi.faults.ts': {
    codes: 'codes of faults',
    kinds: 'kinds of values of a specification',
    conditions: 'conditions of the schema of a specification',
  },
  'src/exchange/texts/fi.ts': {
    dateModes: 'forms of days, to be chosen',
    dateNames: 'forms of days, as chosen',
    states: 'states of an export',
  },
  'src/impact/texts/fi.studies.ts': {
    'spec.methods': 'ways of making groups comparable',
    'spec.languages': 'languages of a report',
    'spec.origins': 'whether a value was chosen',
    'runs.states': 'states of a run',
    'run.stages': 'stages of a run',
    'result.parts': 'folders of a run',
    'release.states': 'states of a release',
    'release.actions': 'what disclosure control does',
    'release.rules': 'rules of disclosure control',
    'release.tables': 'tables of a report',
  },
  'src/web/texts/fi.security.ts': {
    'errors.signup_disabled*': 'a code of the sign-in library',
    'errors.account_not_linked*': 'a code of the sign-in library',
  },
}

const isDictionary = (path: string) => /\/texts\/(fi|sv|en)(\.[\w-]+)?\.ts$/.test(path)
const isFinnish = (path: string) => /\/texts\/fi(\.[\w-]+)?\.ts$/.test(path)

const aboveOf = (path: string) => path.split('.').slice(0, -1).join('.')

/** Paths above unused texts that are indexed by a key, or given away as a whole. */
function findComputed(
  unused: readonly string[],
  texts: readonly string[],
  users: readonly Uses[],
): Set<string> {
  const found = new Set<string>()
  for (const above of new Set(unused.map(aboveOf))) {
    const name = above.split('.').at(-1) ?? ''
    if (name === '' || name === 'errors') continue
    const isWhole = texts.every((path) => aboveOf(path) !== above || unused.includes(path))
    if (users.some(({ pairs, last }) => pairs.has(`${name}.*`) || (isWhole && last.has(name))))
      found.add(above)
  }
  return found
}

/** What is wrong with the texts of these files, by path and content. */
export function findTextProblems(
  files: ReadonlyMap<string, string>,
  listed: Dynamic = dynamic,
): { summary: string; problems: string[] } {
  const problems: string[] = []
  const sources = [...files].map(([path, text]) => parseSource(path, text))
  const uses: Uses[] = sources.filter(({ path }) => !isDictionary(path)).map(readUses)
  const dictionaries = sources.filter(({ path }) => isFinnish(path))
  const errorTexts = new Set<string>()
  let count = 0
  for (const dictionary of dictionaries) {
    const folder = posix.dirname(dictionary.path)
    const users = uses.filter(({ imports }) =>
      [...imports].some((path) => posix.dirname(path) === folder),
    )
    const prefixes = Object.keys(listed[dictionary.path] ?? {})
    const texts = listTexts(dictionary)
    count += texts.length
    const unused: string[] = []
    for (const path of texts) {
      const leaf = path.split('.').at(-1) ?? ''
      const isError = /^errors\.\w+$/.test(path)
      if (isError) errorTexts.add(leaf)
      if (prefixes.some((prefix) => prefix.endsWith('*') && path.startsWith(prefix.slice(0, -1))))
        continue
      const isCode = isError || prefixes.some((prefix) => path.startsWith(`${prefix}.`))
      if (users.some((use) => usesText(use, path))) continue
      if (isCode && uses.some(({ codes }) => codes.has(leaf))) continue
      unused.push(path)
    }
    const computed = findComputed(unused, texts, users)
    const nowhere = unused.filter((path) => !computed.has(aboveOf(path)))
    if (nowhere.length > 0) problems.push(`${dictionary.path}: not used: ${nowhere.join(', ')}`)
    for (const prefix of computed)
      problems.push(
        `${dictionary.path}: ${prefix} is used by a computed key: list it in test/check/texts.ts`,
      )
    for (const prefix of prefixes)
      if (!texts.some((path) => path.startsWith(prefix.replace(/\*$|$/, ''))))
        problems.push(`${dictionary.path}: ${prefix} is gone: take it off test/check/texts.ts`)
  }
  for (const path of Object.keys(listed))
    if (!files.has(path)) problems.push(`${path} is gone: take it off test/check/texts.ts`)
  for (const source of sources.filter(({ path }) => path.startsWith('src/')))
    for (const code of listErrorCodes(source))
      if (!errorTexts.has(code))
        problems.push(`${source.path}: the error ${code} has no text in any texts/fi.ts`)
  return {
    summary: `${count} texts in ${dictionaries.length} dictionaries, ${errorTexts.size} errors`,
    problems,
  }
}

export const textsCheck: Check = {
  name: 'texts',
  async run() {
    const paths = listFiles('src').filter((path) => isSource(path) && !isTest(path))
    return findTextProblems(new Map(paths.map((path) => [path, readText(path)])))
  },
}
