import type { clients } from '../clients/model.ts'

export type areas = [clients]
