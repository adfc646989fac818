import { join } from 'node:path'
import { type Clock, systemClock } from '../platform/server/clock.ts'
import { type Command, type CommandIo, exitCode } from '../platform/server/command.ts'
import { needed, onlyWord, parseWords, program, protocolsOf, wrongUse } from './command.options.ts'
import { strictPolicy } from './disclosure/model.policy.ts'
import { StudyFailure } from './failure.ts'
import { checkHead, rememberHead } from './release/heads.ts'
import { appendLog, readLog } from './release/log.ts'
import {
  faultOfDecision,
  findNear,
  type ReleaseRequest,
  type ReleaseStep,
  releasedSchema,
  releaseStepSchema,
  stateOf,
} from './release/model.release.ts'
import { hashOutputs, listName, readClosed } from './release/outputs.ts'
import { canonical, sha256 } from './study/hash.ts'

const usage = `Usage: ${program} release DIR [options]

Lists what of a study's results was asked to leave the closed environment, asks for it, or decides.
What is asked for is public/ as it stands; it is refused when a group differs from one that was
released before by fewer than ${strictPolicy.threshold} persons. A second person decides.

  --by NAME         who asks or decides
  --purpose TEXT    asks: what the outputs are for
  --accept          decides: lets the outputs out
  --decline         decides: keeps them in
  --reason TEXT     why it was decided so
  --protocols DIR   the folder that remembers releases; it must outlive results
  --json            writes the list as JSON
  --help            writes this text
`

const options = {
  by: { type: 'string' },
  purpose: { type: 'string' },
  accept: { type: 'boolean' },
  decline: { type: 'boolean' },
  reason: { type: 'string' },
  protocols: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

const told = (text: string | undefined, option: string) => needed(text, option).trim()

/** Where a release is worked on. */
interface Place {
  readonly folder: string
  readonly list: string
  /** What left before, of whatever study. */
  readonly register: string
  /** The folder that remembers releases and how lists end. */
  readonly protocols: string
  readonly clock: Clock
}

async function ask(place: Place, by: string, purpose: string) {
  const { folder, list, register, protocols, clock } = place
  const files = await hashOutputs(folder)
  const { groups, findings } = await readClosed(folder)
  const request = sha256(canonical(files)).slice(0, 12)
  await checkHead(list, protocols, request)
  const steps = await readLog(list, releaseStepSchema)
  const state = stateOf(steps, request)
  if (state !== undefined)
    throw new StudyFailure({ code: 'asked-already', values: { request, state } })
  const near = findNear(groups, await readLog(register, releasedSchema), strictPolicy.threshold)
  const step: ReleaseRequest = {
    ...{ kind: 'requested', request, at: clock.now().toString({ smallestUnit: 'second' }) },
    ...{ by, purpose, files, findings, near },
  }
  await appendLog(list, step)
  await rememberHead(list, protocols, request)
  const [first] = near
  if (first !== undefined)
    throw new StudyFailure({
      code: 'release-near',
      values: {
        ...{ group: first.id, release: first.release },
        persons: String(strictPolicy.threshold),
      },
    })
}

const faultCodes = {
  unknown: 'release-unknown',
  decided: 'release-decided',
  refused: 'release-refused',
  own: 'release-own',
} as const

async function decide(
  { folder, list, register, protocols, clock }: Place,
  kind: 'accepted' | 'declined',
  by: string,
  reason: string,
) {
  const request = sha256(canonical(await hashOutputs(folder))).slice(0, 12)
  await checkHead(list, protocols, request)
  const steps = await readLog(list, releaseStepSchema)
  const at = clock.now().toString({ smallestUnit: 'second' })
  const decision = { kind, request, at, by, reason } as const
  const fault = faultOfDecision(steps, decision)
  if (fault !== undefined) throw new StudyFailure({ code: faultCodes[fault], values: {} })
  // What left is remembered first: a release that nobody remembers could be taken from a later one.
  if (kind === 'accepted') {
    const { groups } = await readClosed(folder)
    await appendLog(register, { release: request, at, groups })
  }
  await appendLog(list, decision)
  await rememberHead(list, protocols, request)
}

function lineOf(step: ReleaseStep, steps: readonly ReleaseStep[]): string {
  if (step.kind !== 'requested') return `${step.at}  ${step.kind} by ${step.by}: ${step.reason}`
  const hidden = step.findings.map(({ rule, count }) => `${rule} ${count}`).join(', ')
  return `${step.at}  ${step.request} (${stateOf(steps, step.request)}) asked for by ${step.by}: ${step.purpose}; ${step.files.length} files; hidden: ${hidden || 'nothing'}`
}

async function show({ folder, list, protocols }: Place, io: CommandIo, asJson: boolean) {
  await checkHead(list, protocols, sha256(canonical(await hashOutputs(folder))).slice(0, 12))
  const steps = await readLog(list, releaseStepSchema)
  if (asJson) io.stdout.write(`${JSON.stringify(steps)}\n`)
  else
    io.stdout.write(
      steps.length === 0
        ? 'Nothing was asked for yet.\n'
        : `${steps.map((step) => lineOf(step, steps)).join('\n')}\n`,
    )
}

/** `study release`: what may leave, who asked, who decided, and why. */
export const releaseCommand: Command = {
  name: 'release',
  summary: 'ask for outputs to leave, decide on it, and list what left',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, options)
    if (values.help === true) {
      io.stdout.write(usage)
      return exitCode.ok
    }
    const folder = onlyWord(positionals, 'name-results')
    const protocols = protocolsOf(values.protocols)
    const place: Place = {
      ...{ folder, list: join(folder, 'public', listName), protocols, clock: systemClock },
      register: join(protocols, 'releases.ndjson'),
    }
    const kinds = [values.purpose !== undefined, values.accept, values.decline].filter(Boolean)
    if (kinds.length > 1) throw wrongUse({ code: 'release-one', values: {} })
    if (values.purpose !== undefined)
      await ask(place, told(values.by, '--by'), told(values.purpose, '--purpose'))
    else if (values.accept === true || values.decline === true)
      await decide(
        place,
        values.accept === true ? 'accepted' : 'declined',
        told(values.by, '--by'),
        told(values.reason, '--reason'),
      )
    await show(place, io, values.json === true)
    return exitCode.ok
  },
}
