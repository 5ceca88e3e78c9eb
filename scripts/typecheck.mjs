/** `npm run typecheck`: the whole repository, then the contract for hosts without `exactOptionalPropertyTypes`. */
import { spawnSync } from 'node:child_process'
import { root } from './setup.mjs'

const tsc = `${root}node_modules/typescript/bin/tsc`
const failed = ['tsconfig.json', 'tsconfig.loose.json'].filter((project) => {
  console.log(`tsc -p ${project}`)
  return spawnSync(process.execPath, [tsc, '-p', project, '--noEmit'], { cwd: root, stdio: 'inherit' }).status !== 0
})
process.exitCode = failed.length > 0 ? 1 : 0
