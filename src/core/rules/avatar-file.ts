import type { AccountPolicy } from '../../contract/index.js'
import type { ImageHeader, ImageType } from './image-header.js'

/** What a picture has to be before it is cropped and uploaded. */
export interface AvatarRules {
  maxBytes: number
  types: readonly ImageType[]
  /** The longest side in px. */
  maxSide: number
  square: boolean
}

/** Why a file cannot be used. */
export type AvatarProblem =
  | { code: 'too_many_bytes'; maxBytes: number }
  | { code: 'too_many_pixels'; maxSide: number }
  /** It is no picture of a kind that works here. */
  | { code: 'wrong_type' }
  /** It is called something else than what it is. */
  | { code: 'wrong_name' }
  /** Empty, broken, or a folder. */
  | { code: 'unreadable' }

const defaultMaxBytes = 2 * 1024 * 1024

/** Decoded, that is 64 MB (requirements.md, row 58). */
const maxSide = 4096

/** How files of each kind are called. */
const extensions: Record<ImageType, readonly string[]> = {
  'image/png': ['png', 'apng'],
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif', 'pjpeg', 'pjp'],
  'image/webp': ['webp'],
}

/** The rules of the policy; what it leaves open is 2 MB, square, and any kind that can be read here. */
export function avatarRules(policy: AccountPolicy['avatar'] = {}): AvatarRules {
  // `Object.keys` says `string`, but the record above names these kinds and no others.
  const known = Object.keys(extensions) as ImageType[]
  return {
    maxBytes: policy.maxBytes ?? defaultMaxBytes,
    types: known.filter((type) => policy.mimeTypes?.includes(type) ?? true),
    maxSide,
    square: policy.square ?? true,
  }
}

/** What can be said before the file is read: most are refused here, at no cost. */
export function sizeProblem(size: number, { maxBytes }: AvatarRules): AvatarProblem | undefined {
  if (size === 0) return { code: 'unreadable' }
  return size > maxBytes ? { code: 'too_many_bytes', maxBytes } : undefined
}

/**
 * What the content says (requirements.md, rows 57 and 58).
 *
 * @param name as the user's system calls it; a pasted picture may have none
 */
export function contentProblem(
  name: string,
  header: ImageHeader | undefined,
  rules: AvatarRules,
): AvatarProblem | undefined {
  if (!header || !rules.types.includes(header.type)) return { code: 'wrong_type' }
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase()
  if (extension !== undefined && !extensions[header.type].includes(extension)) return { code: 'wrong_name' }
  const { width, height } = header
  return Math.max(width, height) > rules.maxSide ? { code: 'too_many_pixels', maxSide: rules.maxSide } : undefined
}
