import { Preferences } from 'latchkey'

/** The theme applies at once, before it is saved; the server writes it into the page that is loaded next. */
export function NorthwickPreferences() {
  return (
    <Preferences
      description="How Northwick works for you. Nobody else in your studios notices."
      onChange={({ key, value }) => {
        if (key === 'theme' && typeof value === 'string') document.documentElement.dataset.theme = value
      }}
    />
  )
}
