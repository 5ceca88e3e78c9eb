import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { entryPoints, root } from './entry-points.js'

export interface ApiReport {
  /** Where the committed report of this entry point is, relative to the root of the repository. */
  path: string
  /** The report of what is built now. */
  actual: string
  /** The committed report; empty when there is none yet. */
  committed: string
}

/** The public API of every entry point with types, read from `dist`: `npm run build` comes first. */
export function apiReports(temporaryFolder: string): ApiReport[] {
  mkdirSync(temporaryFolder, { recursive: true })
  const configurations = entryPoints().flatMap(({ name, types }) => {
    if (!types || !existsSync(root + types)) return []
    return [{ name, config: prepare(name, root + types, temporaryFolder) }]
  })
  const first = configurations[0]
  if (!first) return []
  // One TypeScript program for all entry points: most of the time goes into reading the same declarations.
  const compilerState = CompilerState.create(first.config, {
    additionalEntryPoints: configurations.map(({ config }) => config.mainEntryPointFilePath),
  })
  return configurations.map(({ name, config }) => {
    Extractor.invoke(config, {
      compilerState,
      localBuild: true,
      messageCallback: (message) => (message.handled = true),
    })
    const path = `etc/${name}.api.md`
    return {
      path,
      actual: readFileSync(`${temporaryFolder}/${name}.api.md`, 'utf8'),
      committed: existsSync(root + path) ? readFileSync(root + path, 'utf8') : '',
    }
  })
}

function prepare(name: string, mainEntryPointFilePath: string, temporaryFolder: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: `${root}package.json`,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath,
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2022',
            lib: ['ES2023', 'DOM', 'DOM.Iterable'],
            module: 'ESNext',
            moduleResolution: 'bundler',
            jsx: 'react-jsx',
            strict: true,
            exactOptionalPropertyTypes: true,
            skipLibCheck: true,
            types: [],
          },
          files: [mainEntryPointFilePath],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: temporaryFolder,
        reportTempFolder: `${temporaryFolder}/temp`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
  })
}
