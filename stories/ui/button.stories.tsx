import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Button, DefaultButton } from '../../src/ui/button.js'
import { CopyIcon, TrashIcon } from '../../src/ui/icons/controls.js'
import { elementStory, fits, longText } from './element-story.js'

/** A push button. One `primary` a card or dialog; the rest are quieter. */
const meta = {
  title: 'Elements/Button',
  component: DefaultButton,
  ...elementStory,
  args: { children: 'Save changes' },
} satisfies Meta<typeof DefaultButton>

export default meta
type Story = StoryObj<typeof meta>

export const Variants: Story = {
  render: (args) => (
    <>
      {(['medium', 'small'] as const).map((size) => (
        <div key={size} className="in-a-line">
          {(['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
            <Button {...args} key={variant} size={size} variant={variant}>
              {variant}
            </Button>
          ))}
        </div>
      ))}
    </>
  ),
}

export const WithIcon: Story = {
  render: (args) => (
    <div className="in-a-line">
      <Button {...args} icon={<CopyIcon />}>
        Copy
      </Button>
      <Button {...args} icon={<CopyIcon />} aria-label="Copy the key">
        {undefined}
      </Button>
      <Button {...args} variant="quiet" size="small" icon={<TrashIcon />} aria-label="Remove the key">
        {undefined}
      </Button>
    </div>
  ),
}

/** Keeps its width, its name and the focus while it works, and takes no second press. */
export const Pending: Story = {
  args: { variant: 'primary', pending: true, onClick: fn() },
  play: async ({ canvas, args }) => {
    const button = canvas.getByRole('button', { name: 'Save changes' })
    await userEvent.click(button)
    await expect(button).toHaveFocus()
    await expect(args.onClick).not.toHaveBeenCalled()
  },
}

/** Cannot be pressed now, and can still be reached, so that its reason can be read beside it. */
export const Inert: Story = {
  render: (args) => (
    <div className="in-a-line">
      {(['primary', 'secondary', 'quiet', 'danger'] as const).map((variant) => (
        <Button {...args} key={variant} variant={variant} aria-disabled>
          {variant}
        </Button>
      ))}
    </div>
  ),
}

export const LongText: Story = {
  args: { children: longText, icon: <CopyIcon /> },
  parameters: { width: 320 },
  play: fits,
}

export const RightToLeft: Story = {
  args: { children: 'حفظ التغييرات', icon: <CopyIcon />, variant: 'primary' },
  globals: { dir: 'rtl' },
}
