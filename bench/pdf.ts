import { cvContent } from '../src/documents/cv/cv-content.ts'
import { cvDocument } from '../src/documents/cv/cv-document.ts'
import { demoCvPerson } from '../src/documents/cv/demo-cv.ts'
import { cvSections } from '../src/documents/model.cv.ts'
import { uncheckedLibrary } from '../src/plans/delivered-phrases.ts'
import { demoPlan } from '../src/plans/documents/demo-plan.ts'
import { planDocument } from '../src/plans/documents/plan-document.ts'
import { createCompiler } from '../src/platform/server/documents.thread.ts'
import { type DocumentSource, makePdf } from '../src/platform/server/documents.ts'
import { toDay } from '../src/platform/shared/days.ts'
import type { BenchResult, Measure } from './result.ts'

/** So many that the compiler is taken over by the next one on the way. */
const documents = 150
const warmUp = 3
const target = 300
const day = toDay('2026-11-21')

/** What is printed: like the person's own, each a little different, so that nothing is found ready. */
const kinds: readonly (readonly [string, (n: number) => DocumentSource])[] = [
  [
    'pdf: plan in Finnish and Arabic p95',
    (n) =>
      planDocument(
        uncheckedLibrary,
        { ...demoPlan('ar', day), person: `Amina Esimerkki ${n}` },
        'ar',
      ),
  ],
  [
    'pdf: CV p95',
    (n) =>
      cvDocument(
        cvContent({ ...demoCvPerson, name: `Amina Esimerkki ${n}` }, 'fi', cvSections),
        day,
      ),
  ],
]

/**
 * PDFs one after another from a warm application, as a person waits for one; beside them the compiler alone, in this
 * thread, on the same sources.
 */
export const measure: Measure = async (say) => {
  const results: BenchResult[] = []
  const bare = await createCompiler()
  for (const [name, sourceOf] of kinds) {
    say(`${name}: ${documents} documents`)
    for (let n = 0; n < warmUp; n += 1) await makePdf(sourceOf(-n))
    const ours: number[] = []
    const alone: number[] = []
    for (let n = 0; n < documents; n += 1) {
      const source = sourceOf(n)
      ours.push(await timed(() => makePdf(source)))
      // The bare compiler is never renewed, and remembers what it was asked: few are enough for its time.
      if (n < documents / 3) alone.push(await timed(async () => compileAlone(bare, source)))
    }
    const [value, peer] = [quantile(ours, 0.95), quantile(alone, 0.95)]
    results.push({
      name,
      ...{ value, unit: 'ms', peer: { name: 'Typst alone on the same source', value: peer } },
      ratio: value / peer,
      note: `median ${quantile(ours, 0.5).toFixed(1)} ms (alone ${quantile(alone, 0.5).toFixed(1)} ms), slowest ${Math.max(...ours).toFixed(0)} ms of ${documents}, warm; target ${target} ms`,
    })
  }
  return results
}

type Compiler = Awaited<ReturnType<typeof createCompiler>>

function compileAlone(compiler: Compiler, { template, data }: DocumentSource): void {
  compiler.add_source('/main.typ', template)
  const inputs = [['data', JSON.stringify(data)]]
  const { result } = compiler.compile('/main.typ', inputs, 'pdf', 3)
  if (result === undefined) throw new Error('A document does not compile')
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}
