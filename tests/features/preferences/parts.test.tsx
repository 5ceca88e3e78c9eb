import { render } from '@testing-library/react'
import * as Parts from 'latchkey/preferences'
import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(() => {
  vi.restoreAllMocks()
})

describe('the parts of Preferences', () => {
  it.each([
    ['Form', <Parts.Form key="form" />],
    ['Groups', <Parts.Groups key="groups">{() => null}</Parts.Groups>],
    ['Save', <Parts.Save key="save" />],
    ['Cancel', <Parts.Cancel key="cancel" />],
    ['Status', <Parts.Status key="status">{() => null}</Parts.Status>],
    ['Loading', <Parts.Loading key="loading" />],
    ['Failure', <Parts.Failure key="failure" />],
    ['Unavailable', <Parts.Unavailable key="unavailable" />],
  ])('say where %s has to be', (part, element) => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(element)).toThrow(`<Preferences.${part}> has no preferences to belong to`)
  })

  it('say where a note has to be', () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(() => render(<Parts.Note>{() => null}</Parts.Note>)).toThrow('Put it inside of <Preferences.Item>')
  })
})
