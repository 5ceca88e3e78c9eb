import type { Meta, StoryObj } from '@storybook/react-vite'
import { useRef, useState } from 'react'
import { expect, screen, userEvent, waitFor } from 'storybook/test'
import { Actions } from '../../src/ui/actions.js'
import { Button } from '../../src/ui/button.js'
import { CodeField } from '../../src/ui/code-field.js'
import { DefaultDialog, Dialog, type DialogProps } from '../../src/ui/dialog.js'
import { elementStory, longText, nothing } from './element-story.js'

function Opened(props: DialogProps) {
  const [open, setOpen] = useState(props.open)
  const cancel = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog
        {...props}
        open={open}
        onClose={close}
        initialFocusRef={props.role === 'alertdialog' ? cancel : undefined}
      >
        {props.children}
        <Actions>
          <Button ref={cancel} onClick={close}>
            Cancel
          </Button>
          <Button variant={props.role === 'alertdialog' ? 'danger' : 'primary'} onClick={close}>
            {props.role === 'alertdialog' ? 'Delete account' : 'Turn on'}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}

/** A question or a form over the page. Loaded when it is first needed. */
const meta = {
  title: 'Elements/Dialog',
  component: DefaultDialog,
  ...elementStory,
  parameters: { ...elementStory.parameters, docs: { story: { inline: false, height: '26rem' } } },
  args: {
    open: true,
    onClose: nothing,
    title: 'Set up your authenticator app',
    description: 'Scan the picture with your app, or type the key.',
    closeLabel: 'Close',
    children: <CodeField label="Code from the app" />,
  },
  render: (args) => <Opened {...args} />,
} satisfies Meta<typeof DefaultDialog>

export default meta
type Story = StoryObj<typeof meta>

export const Form: Story = {
  play: async () => {
    await expect(await screen.findByRole('dialog', { name: 'Set up your authenticator app' })).toBeVisible()
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'Code from the app' })).toHaveFocus())
  },
}

/** For what cannot be undone: begins on the answer that does least. */
export const AlertDialog: Story = {
  args: {
    role: 'alertdialog',
    title: 'Delete your account?',
    description: 'Everything in it is gone for good after 30 days.',
    children: undefined,
  },
  play: async () => {
    await waitFor(() => expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus())
  },
}

/** Escape closes it, and the focus is back where it was. */
export const Closed: Story = {
  args: { open: false },
  play: async ({ canvas }) => {
    const opener = canvas.getByRole('button', { name: 'Open' })
    await userEvent.click(opener)
    await expect(await screen.findByRole('dialog')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(opener).toHaveFocus())
    await expect(screen.queryByRole('dialog')).toBeNull()
  },
}

/** What must be answered has no way out but its answers. */
export const NotDismissable: Story = { args: { dismissable: false } }

/** Longer than the window: it scrolls, and the page behind it does not. */
export const LongText: Story = {
  args: { title: longText, description: longText, children: <p>{`${longText}. `.repeat(20)}</p> },
}

export const RightToLeft: Story = {
  args: {
    title: 'إعداد تطبيق المصادقة',
    description: 'امسح الصورة بالتطبيق أو اكتب المفتاح.',
    children: <CodeField label="الرمز من التطبيق" defaultValue="482 911" />,
  },
  globals: { dir: 'rtl' },
}
