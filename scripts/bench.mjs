/** `npm run bench`: the benchmarks in Chromium, on the builds that a host's users get. */
import { spawnSync } from 'node:child_process'

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'bench', '--run', '--config', 'vitest.browser.config.ts'],
  { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'production' } },
)
process.exitCode = status ?? 1
