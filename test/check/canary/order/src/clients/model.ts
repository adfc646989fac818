import type { documents } from '../documents/model.ts'

export type clients = [documents]
