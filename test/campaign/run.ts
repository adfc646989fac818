import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { memoryFolder } from '../database/memory-folder.ts'
import { makeSmallDemo, startFilledApplication } from './application.ts'
import { addCrashReports, type CrashReport, runCrashes } from './crash.ts'
import { type ReferralCrashReport, runReferralCrashes } from './crash-referrals.ts'
import { type Coverage, caseRowsOf, fullDraws, runEstimators } from './estimators/coverage.ts'
import { type PackReport, tryPack } from './pack.ts'
import { runRequestCampaign } from './request-campaign.ts'
import type { RequestReport } from './requests.ts'

/**
 * `npm run campaign [-- crashes referrals requests estimators pack --kills N --referral-kills N --requests N --draws N --rows FROM-TO --seed S --json FILE]`:
 * the full-size fault runs and simulations that do not fit `npm test`; `--rows` picks estimators by their place in the list. Exit 1 when anything was lost, doubled, leaked or failed, or an
 * estimator does not hold the truth as often as it says.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: 'string', default: '1000' },
    'referral-kills': { type: 'string', default: '50' },
    requests: { type: 'string', default: '100000' },
    draws: { type: 'string', default: String(fullDraws) },
    rows: { type: 'string' },
    seed: { type: 'string', default: '2026' },
    json: { type: 'string' },
  },
})
const seed = Number(values.seed)
const wanted =
  positionals.length > 0 ? positionals : ['pack', 'estimators', 'requests', 'referrals', 'crashes']
const report: {
  crashes?: CrashReport
  referrals?: ReferralCrashReport
  requests?: RequestReport
  estimators?: Coverage[]
  pack?: PackReport
  faults: number
} = { faults: 0 }

/** Works in a data folder of its own, which is gone afterwards. */
async function inNewFolder<T>(work: (dataDir: string) => Promise<T>): Promise<T> {
  // Only processes are killed, never the machine: what was written to memory is there as what was written to a disk.
  const dataDir = await mkdtemp(join(memoryFolder(), 'taitopolku-campaign-'))
  try {
    return await work(dataDir)
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** A demo of few people that no start has anything left to fill in. */
async function makeFilledDemo(dataDir: string): Promise<void> {
  await makeSmallDemo(dataDir)
  await (await startFilledApplication(dataDir)).stop()
}

if (wanted.includes('pack')) {
  const result = await inNewFolder(async (folder) => tryPack(folder))
  report.pack = result
  report.faults += result.faults.length
  console.log(
    `The packed study engine (isolation: ${result.isolation}): ${result.faults.length} faults`,
  )
  for (const fault of result.faults) console.log(`  ${fault}`)
}
if (wanted.includes('estimators')) {
  const coverages = await runEstimators({
    ...{ draws: Number(values.draws), seed },
    ...(values.rows === undefined ? {} : { rows: caseRowsOf(values.rows) }),
    onCase: ({ name, covered, error, fault }) =>
      console.log(
        `${covered.toFixed(2).padStart(6)} % (${error.toFixed(2)})  ${name}${fault === undefined ? '' : '  FAULT'}`,
      ),
  })
  report.estimators = coverages
  report.faults += coverages.filter(({ fault }) => fault !== undefined).length
}
if (wanted.includes('requests')) {
  const result = await runRequestCampaign({ count: Number(values.requests), seed })
  report.requests = result
  report.faults += result.faults.length
  console.log(`${result.requests} generated requests: ${JSON.stringify(result.byStatus)}`)
  for (const fault of result.faults) console.log(`  ${fault}`)
}
if (wanted.includes('referrals')) {
  const kills = Number(values['referral-kills'])
  const result = await inNewFolder(async (dataDir) => {
    await makeFilledDemo(dataDir)
    return runReferralCrashes({
      ...{ kills, acceptances: 200, rows: 1000, seed, dataDir },
      onProgress: (done) => console.log(`${done} of ${kills} kills during acceptances`),
    })
  })
  report.referrals = result
  report.faults += result.faults.length
  console.log(
    `${result.kills} kills during ${result.acceptances} acceptances and lists of ${result.rows} rows: ${result.acknowledgedBefore} acknowledged before, ${result.faults.length} faults`,
  )
  for (const fault of result.faults) console.log(`  ${fault}`)
}
if (wanted.includes('crashes')) {
  const kills = Number(values.kills)
  let done = 0
  const onProgress = () => {
    done += 1
    if (done % 10 === 0) console.log(`${done} of ${kills} kills`)
  }
  // Starting again keeps one processor busy: each has an application of its own.
  const lanes = availableParallelism()
  const reports = Array.from({ length: lanes }, async (_, lane) =>
    inNewFolder(async (dataDir) => {
      await makeFilledDemo(dataDir)
      const share = Math.floor((kills + lane) / lanes)
      return runCrashes({ kills: share, writers: 200, seed: seed + lane, dataDir, onProgress })
    }),
  )
  const result = addCrashReports(await Promise.all(reports))
  report.crashes = result
  report.faults += result.lost.length + result.doubled.length
  console.log(
    `${result.kills} kills during ${result.writes} writes: ${result.acknowledgedBefore} acknowledged before, ${result.lost.length} lost, ${result.doubled.length} doubled`,
  )
}
if (values.json !== undefined) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`)
console.log(report.faults === 0 ? 'No fault was found.' : `${report.faults} faults were found.`)
process.exitCode = report.faults === 0 ? 0 : 1
