import { expect, userEvent, waitFor, within } from 'storybook/test'

/** What a user of a product does on its page, in as many words as a play function should need for it. */
export type Canvas = ReturnType<typeof within>

/** The whole document: dialogs and lists open outside of the story. */
export const page = (): Canvas => within(document.body)

export async function press(canvas: Canvas, name: string | RegExp): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name }))
}

export async function openTab(canvas: Canvas, name: string): Promise<void> {
  await userEvent.click(await canvas.findByRole('tab', { name }))
}

/** Puts `text` in the place of what is in the field. */
export async function retype(field: HTMLElement, text: string): Promise<void> {
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

/** A section once its content is there: until then, another element stands in its place. */
export async function section(canvas: Canvas, name: string): Promise<Canvas> {
  await waitFor(() => expect(canvas.getByRole('region', { name })).not.toHaveAttribute('data-status', 'loading'))
  return within(canvas.getByRole('region', { name }))
}

/** The titles of the sections on the open tab, from top to bottom. */
export function titles(canvas: Canvas): (string | null)[] {
  return canvas.getAllByRole('heading', { level: 2 }).map((heading: HTMLElement) => heading.textContent)
}

/** The key that the user would scan into an authenticator app. */
export function setupKey(canvasElement: HTMLElement): string {
  const key = canvasElement.querySelector('[data-lk="mfa-manager.setup-key"]')?.textContent
  return key?.replaceAll(' ', '') ?? ''
}

/** Says of backup codes that are shown that they are saved, which takes them away. */
export async function saveCodes(canvas: Canvas): Promise<void> {
  await userEvent.click(await canvas.findByRole('checkbox', { name: /I have saved/ }))
  await press(canvas, 'Done')
}

/** Types the password into the dialog that asks who it is. */
export async function confirmWithPassword(password: string): Promise<void> {
  const dialog = within(await page().findByRole('dialog', { name: 'Confirm that it’s you' }))
  await userEvent.type(await dialog.findByLabelText('Password'), `${password}{Enter}`)
}
