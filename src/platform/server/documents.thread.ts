import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import init, {
  type TypstCompiler,
  TypstCompilerBuilder,
} from '@myriaddreamin/typst-ts-web-compiler'
import type { DocumentAnswer, DocumentTask } from './documents.ts'

const { resolve } = createRequire(import.meta.url)
const fontPackages = ['@expo-google-fonts/noto-sans', '@expo-google-fonts/noto-sans-arabic']
const weights = ['400Regular', '600SemiBold', '700Bold']
const errorsOnly = 3

function fontFiles(): string[] {
  const folders = fontPackages.flatMap((name) =>
    weights.map((weight) => join(dirname(resolve(`${name}/package.json`)), weight)),
  )
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ttf'))
      .map((file) => join(folder, file)),
  )
}

/** The compiler with the fonts of documents. */
export async function createCompiler(): Promise<TypstCompiler> {
  const program = resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await init({ module_or_path: readFileSync(program) })
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  for (const file of fontFiles()) await builder.add_raw_font(readFileSync(file))
  return builder.build()
}

const creating = createCompiler()

async function make({ id, template, data }: DocumentTask): Promise<DocumentAnswer> {
  const compiler = await creating
  compiler.add_source('/main.typ', template)
  const { result, diagnostics } = compiler.compile('/main.typ', [['data', data]], 'pdf', errorsOnly)
  if (result !== undefined) return { id, pdf: result }
  return { id, fault: `The document does not compile: ${JSON.stringify(diagnostics)}` }
}

parentPort?.on('message', async (task: DocumentTask) => {
  const answer = await make(task).catch((error: unknown) => ({ id: task.id, fault: String(error) }))
  parentPort?.postMessage(answer)
})
