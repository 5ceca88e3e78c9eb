/**
 * Finds a Chromium for the tests in a browser, or installs one: the tests need a browser, the package and its demo do not.
 * Node built-ins only, apart from Playwright's own path, which is asked for when Playwright is installed.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { throughShell } from './setup.mjs'

/** Quiet, and able to run as root in a container. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const USUAL_PLACES = {
  linux: [...NAMES.map((name) => `/usr/bin/${name}`), '/snap/bin/chromium', '/opt/google/chrome/chrome'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env.HOME ?? ''}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`),
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
}

async function ofPlaywright() {
  try {
    const { chromium } = await import('playwright')
    return chromium.executablePath()
  } catch {
    return undefined
  }
}

/** The path of an installed Chromium, or `undefined`. `CHROMIUM_PATH` wins, and is an error when nothing is there. */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (existsSync(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is "${chosen}", but no such file exists.`)
  }
  const candidates = [...(USUAL_PLACES[process.platform] ?? []), ...onPath(), await ofPlaywright()]
  return candidates.find((path) => path && existsSync(path) && starts(path))
}

/**
 * Ubuntu's `chromium` is a script that asks for snap where there is none. Windows is not asked: Chrome opens a window there.
 * @param {string} path
 */
function starts(path) {
  return process.platform === 'win32' || spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.log(`  ${[command, ...args].join(' ')}`)
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: throughShell }).status === 0
}

/** As root, or where sudo asks for no password: a test run must never stop at a password prompt. */
function installWithApt() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return
  const isRoot = process.getuid?.() === 0
  const mayUseSudo = !isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  if (!isRoot && !mayUseSudo) return
  // Another apt may be at work, for instance the first start of a fresh machine: wait for its lock instead of failing.
  const apt = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=600', '-q', '-y']
  const asRoot = (/** @type {string[]} */ args) => (isRoot ? run('env', args) : run('sudo', ['-n', 'env', ...args]))
  asRoot([...apt, 'update'])
  asRoot([...apt, 'install', '--no-install-recommends', 'chromium'])
}

function installWithPlaywright() {
  run('npx', ['--no-install', 'playwright', 'install', 'chromium'])
}

/** The path of a Chromium, installed first when there is none. Rejects with one clear message when that fails too. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found) return found
  console.log('Setting up: the browser tests need Chromium and found none, installing it.')
  for (const install of [installWithApt, installWithPlaywright]) {
    install()
    const installed = await findChromium()
    if (installed) return installed
  }
  throw new Error('No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.')
}
