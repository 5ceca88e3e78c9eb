import * as Dialog from '@radix-ui/react-dialog'
import * as Tabs from '@radix-ui/react-tabs'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState, version } from 'react'
import { version as domVersion } from 'react-dom'
import { renderToString } from 'react-dom/server'
import { useForm } from 'react-hook-form'
import { expect, it } from 'vitest'

it('runs this project on React 18', () => {
  expect(version).toMatch(/^18\.3\./)
  expect(domVersion).toBe(version)
})

function Counter() {
  const [count] = useState(0)
  return <p>{count}</p>
}

function Form() {
  const [tab, setTab] = useState('one')
  const { register } = useForm()
  return (
    <Tabs.Root value={tab} onValueChange={setTab}>
      <Tabs.List>
        <Tabs.Trigger value="one">One</Tabs.Trigger>
        <Tabs.Trigger value="two">Two</Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content value="two">
        <input aria-label="Name" {...register('name')} />
      </Tabs.Content>
      <Dialog.Root>
        <Dialog.Trigger>Open</Dialog.Trigger>
        <Dialog.Portal>
          <Dialog.Overlay />
          <Dialog.Content aria-describedby={undefined}>
            <Dialog.Title>A dialog</Dialog.Title>
          </Dialog.Content>
        </Dialog.Portal>
      </Dialog.Root>
    </Tabs.Root>
  )
}

// A second React in the same tree fails on its first hook, so this tells which dependency still brings its own.
it('shares the one React 18 with every dependency that imports React', async () => {
  expect(renderToString(<Counter />)).toContain('0')
  render(<Form />)
  await userEvent.click(screen.getByRole('tab', { name: 'Two' }))
  expect(screen.getByRole('textbox', { name: 'Name' })).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))
  expect(screen.getByRole('dialog', { name: 'A dialog' })).toBeVisible()
})
