/** A picture with something to see in it: four colours and a circle. */
export async function pictureFile(
  name: string,
  { width = 800, height = 600, type = 'image/png' }: { width?: number; height?: number; type?: string } = {},
): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser cannot draw.')
  for (const [index, colour] of ['#5b4bc4', '#1d6a80', '#935112', '#2a7048'].entries()) {
    context.fillStyle = colour
    context.fillRect((index % 2) * (width / 2), Math.floor(index / 2) * (height / 2), width / 2, height / 2)
  }
  context.fillStyle = '#fff'
  context.beginPath()
  context.arc(width / 2, height / 2, Math.min(width, height) / 4, 0, 2 * Math.PI)
  context.fill()
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, type)
  })
  if (!blob) throw new Error('This browser cannot make such a picture.')
  return new File([blob], name, { type })
}

/** Chooses a file, as the user does in the dialog of the system. */
export function chooseFile(within: ParentNode, file: File): void {
  const input = within.querySelector('input[type="file"]')
  if (!(input instanceof HTMLInputElement)) throw new Error('There is nothing to choose a file with.')
  const transfer = new DataTransfer()
  transfer.items.add(file)
  input.files = transfer.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}
