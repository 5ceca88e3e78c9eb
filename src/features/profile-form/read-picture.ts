import { type AvatarProblem, type AvatarRules, contentProblem, sizeProblem } from '../../core/rules/avatar-file.js'
import { readImageHeader } from '../../core/rules/image-header.js'

/** Takes a file that the user chose, when it is a picture that may be decoded. Never rejects. */
export async function readPicture(
  file: File,
  rules: AvatarRules,
): Promise<{ picture: ImageBitmap } | { problem: AvatarProblem }> {
  try {
    const problem = sizeProblem(file.size, rules) ?? contentProblem(file.name, await headerOf(file), rules)
    // The right way up, as the camera says; what the camera says goes when the picture is drawn anew.
    return problem ? { problem } : { picture: await createImageBitmap(file, { imageOrientation: 'from-image' }) }
  } catch {
    // A folder, a file that has gone meanwhile, or a broken picture.
    return { problem: { code: 'unreadable' } }
  }
}

const headerOf = async (file: File) => readImageHeader(new Uint8Array(await file.arrayBuffer()))
