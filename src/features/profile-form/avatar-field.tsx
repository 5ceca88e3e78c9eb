'use client'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { AccountError } from '../../contract/index.js'
import type { AvatarProblem } from '../../core/rules/avatar-file.js'
import { safeUrl } from '../../core/rules/safe-url.js'
import { formatBytes } from '../../i18n/bytes.js'
import { formatChoice } from '../../i18n/lists.js'
import { later } from '../../react/later.js'
import { useMessages } from '../../react/use-messages.js'
import { Avatar as Picture } from '../../ui/avatar.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Avatar, AvatarChoose, AvatarRemove } from './index.js'
import { profileFormMessages } from './messages.js'
import type { ProfileAvatar } from './state.js'

interface AvatarFieldProps {
  avatar: ProfileAvatar
  /** In place of the rules in our words. */
  hint: ReactNode
}

/** The picture, and changing it: by a button, by dropping one on it, or by pasting one anywhere in the form. */
export function AvatarField({ avatar, hint }: AvatarFieldProps): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  const { url, choose, rules, problem, draft, name } = avatar
  const button = useRef<HTMLButtonElement>(null)
  const words = { types: typeNames(avatar, t.locale), size: formatBytes(rules.maxBytes, t.locale) ?? '' }
  return (
    <Avatar role="group" aria-label={t('avatar')}>
      <Picture name={name} src={pictureUrl(url)} size="large" />
      <div>
        {choose ? (
          <div data-lk="profile-form.avatar-actions">
            <AvatarChoose
              ref={button}
              render={(props, { pending }) => (
                <Button {...props} ref={props.ref} size="small" pending={pending}>
                  {t(url ? 'avatarReplace' : 'avatarUpload')}
                </Button>
              )}
            />
            <AvatarRemove
              render={(props, { pending }) => (
                <Button {...props} size="small" variant="quiet" pending={pending}>
                  {t('avatarRemove')}
                </Button>
              )}
            />
          </div>
        ) : null}
        {choose ? (
          <p data-lk="profile-form.avatar-rules">
            {hint ?? `${t('avatarRules', words)}${rules.square ? ` ${t('avatarSquare')}` : ''}`}
          </p>
        ) : null}
        <div role="status">
          {problem ? (
            <Notice key={problem.id} tone="danger">
              <ProblemWords problem={problem} words={words} />
            </Notice>
          ) : null}
        </div>
      </div>
      <p data-lk="profile-form.avatar-drop" aria-hidden="true">
        {t('avatarDrop')}
      </p>
      {draft ? <Cropping avatar={avatar} opener={button} /> : null}
    </Avatar>
  )
}

/** A picture of the adapter's, or one that the browser holds itself. */
function pictureUrl(url: string | null): string | undefined {
  return url?.startsWith('blob:') ? url : (safeUrl(url) ?? undefined)
}

const names = { 'image/png': 'PNG', 'image/jpeg': 'JPG', 'image/webp': 'WebP' } as const

const typeNames = ({ rules }: ProfileAvatar, locale: string) =>
  formatChoice(
    rules.types.map((type) => names[type]),
    locale,
  )

interface ProblemWordsProps {
  problem: AvatarProblem
  words: { types: string; size: string }
}

function ProblemWords({ problem, words }: ProblemWordsProps): ReactElement {
  const t = useMessages('profileForm', profileFormMessages)
  switch (problem.code) {
    case 'too_many_bytes':
      return <>{t('tooManyBytes', { size: words.size })}</>
    case 'too_many_pixels':
      return <>{t('tooManyPixels', { side: problem.maxSide })}</>
    case 'wrong_type':
      return <>{t('wrongType', { types: words.types })}</>
    case 'wrong_name':
      return <>{t('wrongName')}</>
    case 'unreadable':
      return <>{t('unreadable')}</>
  }
}

const useCropDialog = later(() => import('./crop-dialog.js'))

interface CroppingProps {
  avatar: ProfileAvatar
  opener: { readonly current: HTMLButtonElement | null }
}

/** The dialog, once its code is there. Without it there is no cropping, and the user is told. */
function Cropping({ avatar, opener }: CroppingProps): ReactElement | null {
  const { module, failed } = useCropDialog()
  const failedBefore = useRef(failed)
  const { discard } = avatar
  useEffect(() => {
    if (failed && !failedBefore.current) discard(new AccountError('network', {}))
    failedBefore.current = failed
  }, [failed, discard])
  return module ? <module.CropDialog avatar={avatar} opener={opener} /> : null
}
