/**
 * A button is disabled while its work is done, and browsers then let go of its focus. When it wakes it has the focus again,
 * unless the person has gone elsewhere meanwhile, so that the keyboard and the screen reader stay where they were.
 */
export function keepFocusOfButtons(root: HTMLElement): void {
  let last: EventTarget | null = null
  let asleep: HTMLButtonElement | undefined
  root.addEventListener('focusin', ({ target }) => {
    last = target
  })
  const look = ({ target }: MutationRecord): void => {
    if (!(target instanceof HTMLButtonElement)) return
    if (target.disabled && target === last) asleep = target
    if (target.disabled || target !== asleep) return
    asleep = undefined
    if (document.activeElement === document.body) target.focus({ preventScroll: true })
  }
  new MutationObserver((changes) => changes.forEach(look)).observe(root, {
    ...{ subtree: true, attributes: true, attributeFilter: ['disabled'] },
  })
}
