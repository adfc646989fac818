// First of all: schemas look at this setting when they are made.
import './zod-without-eval.ts'

async function start() {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { mount } = await import('./App.tsx')
  mount()
}

void start()
