// First of all: schemas look at this setting when they are made.
import './zod-without-eval.ts'
import { mount } from './App.tsx'

async function start() {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  mount()
}

void start()
