import { type Person, subjectOf } from './people.js'

const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(title)} · Meridian ID</title>
    <link rel="stylesheet" href="/meridian.css" />
  </head>
  <body>
    <main>
      <p class="brand">Meridian ID</p>
      <h1>${escape(title)}</h1>
      ${content}
    </main>
  </body>
</html>
`
}

const choice = (person: Person): string => `
        <button name="subject" value="${subjectOf(person)}">
          <b>${escape(person.name)}</b> <span>${escape(person.email)}</span>
        </button>`

/**
 * Asks who is there. There is no password: the people are invented, and the provider listens on this computer alone.
 *
 * @param action where the answer goes
 * @param wanted what the product asked for beside the name and address
 */
export function chooserPage(action: string, people: readonly Person[], wanted: readonly string[]): string {
  const also = wanted.map((scope) => `<li>${escape(scope)}</li>`).join('')
  return page(
    'Go on to Northwick',
    `<p>This stands for any provider that a product lets its users sign in with. Northwick gets to see your name and address.</p>
      ${also && `<p>It also asks for:</p><ul>${also}</ul>`}
      <form method="post" action="${escape(action)}">${people.map(choice).join('')}
      </form>
      <form method="post" action="${escape(action)}">
        <h2>Somebody new</h2>
        <label for="name">Name</label>
        <input id="name" name="name" required maxlength="80" autocomplete="off" />
        <label for="email">Email</label>
        <input id="email" name="email" type="email" required maxlength="200" autocomplete="off" />
        <button>Create and go on</button>
      </form>
      <form method="post" action="${escape(action)}">
        <button name="cancel" value="1" class="plain">Cancel</button>
      </form>`,
  )
}

export function errorPage(message: string): string {
  return page('That did not work', `<p>${escape(message)}</p><p>Go back to Northwick and try again.</p>`)
}

export const stylesheet = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1b2f, #ececf6);
  --quiet: light-dark(#5c5c78, #a6a6c2);
  --surface: light-dark(#ffffff, #1c1c2b);
  --line: light-dark(#85859c, #6f6f8c);
  --accent: light-dark(#4338a8, #b3abff);
  font: 400 1rem/1.5 system-ui, sans-serif;
  color: var(--ink);
  background: light-dark(#f3f2fa, #12121d);
}
body { margin: 0; padding: 2rem 1rem; }
main { max-inline-size: 26rem; margin-inline: auto; padding: 1.5rem; background: var(--surface); border-radius: 1rem; }
h1 { font-size: 1.375rem; margin-block: 0.5rem; }
h2 { font-size: 1rem; margin-block: 0.5rem 0; }
.brand { margin: 0; font-weight: 650; color: var(--accent); }
form { display: grid; gap: 0.5rem; margin-block-start: 1rem; }
input, button {
  box-sizing: border-box; inline-size: 100%; min-block-size: 2.75rem; padding: 0.5rem 0.75rem;
  font: inherit; color: inherit; background: var(--surface); border: 1px solid var(--line); border-radius: 0.625rem;
}
button { text-align: start; cursor: pointer; }
button span { display: block; color: var(--quiet); overflow-wrap: anywhere; }
button.plain { border-color: transparent; text-align: center; text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`
