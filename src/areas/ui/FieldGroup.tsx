import type { ReactNode } from 'react'
import classes from './FieldGroup.module.css'

/** Fields that belong together under one name. */
export function FieldGroup({
  legend,
  children,
}: {
  readonly legend: string
  readonly children: ReactNode
}) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.fields}>{children}</div>
    </fieldset>
  )
}
