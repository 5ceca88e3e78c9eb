/**
 * Hands a text to the browser as a file to save. The browser asks the user by itself where it does, and does not tell what
 * came of it.
 *
 * @returns frees the file, which Safari on a phone reads only after the user has agreed; `undefined` when it was refused
 */
export function saveText(fileName: string, text: string): (() => void) | undefined {
  let url: string | undefined
  const link = document.createElement('a')
  try {
    url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
    const made = url
    link.href = url
    link.download = fileName
    link.hidden = true
    document.body.append(link)
    link.click()
    return () => URL.revokeObjectURL(made)
  } catch {
    if (url !== undefined) URL.revokeObjectURL(url)
    return undefined
  } finally {
    link.remove()
  }
}
