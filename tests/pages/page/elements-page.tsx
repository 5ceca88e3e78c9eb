import { Fragment, type ReactElement } from 'react'
import { everyElement } from '../../ui/every-element.js'

/** Every visual element in a host's own form. The dialog is left out: no server renders it. */
export function ElementsPage(): ReactElement {
  const elements = Object.entries(everyElement).filter(([name]) => name !== 'Dialog')
  return (
    <form method="post">
      {elements.map(([name, element]) => (
        <Fragment key={name}>{element}</Fragment>
      ))}
    </form>
  )
}
