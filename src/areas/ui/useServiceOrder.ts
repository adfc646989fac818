import { useEffect, useRef, useState } from 'react'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { Centre, Service } from '../model.centre.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useCentreCommands } from './queries.ts'

/**
 * The services of a centre in an order that can be changed: a move shows at once and is saved one after
 * another. When somebody else has changed the order meanwhile, theirs stays and this person is told.
 */
export function useServiceOrder(centre: Centre) {
  const t = useTexts(settingsTexts)
  const format = useFormat()
  const { orderServices } = useCentreCommands(centre.organisationId)
  const [order, setOrder] = useState<readonly Service[] | undefined>(undefined)
  const [said, setSaid] = useState('')
  const queue = useRef(Promise.resolve())
  const waiting = useRef(0)
  const failed = useRef(false)
  const services = order ?? centre.services

  // Leaving the page keeps what was pressed: the queue goes on, only the state is gone.
  const shown = useRef(true)
  useEffect(() => {
    shown.current = true
    return () => {
      shown.current = false
    }
  }, [])

  const save = async (before: readonly Service[], after: readonly Service[]) => {
    const ids = (list: readonly Service[]) => list.map((service) => service.serviceId)
    try {
      // What was pressed after a move that failed was meant for an order that never came to be.
      if (!failed.current) await orderServices({ before: ids(before), after: ids(after) })
    } catch (error) {
      failed.current = true
      const late = error instanceof Problem && error.errorCode === 'versionConflict'
      if (shown.current) setSaid('')
      toastFailed(
        late
          ? new Problem({ status: 409, errorCode: 'orderChanged', texts: settingsTexts })
          : error,
      )
    } finally {
      waiting.current -= 1
      if (waiting.current === 0) {
        failed.current = false
        if (shown.current) setOrder(undefined)
      }
    }
  }

  /** Moves a service to the place of a neighbour. */
  const move = (service: Service, neighbour: Service | undefined) => {
    const from = services.findIndex((one) => one.serviceId === service.serviceId)
    const to = services.findIndex((one) => one.serviceId === neighbour?.serviceId)
    if (from < 0 || to < 0) return
    const after = services.toSpliced(from, 1).toSpliced(to, 0, service)
    setOrder(after)
    setSaid(t.services.moved(format.name(service.name), format.number(to + 1)))
    waiting.current += 1
    queue.current = queue.current.then(() => save(services, after))
  }
  return { services, move, said }
}
