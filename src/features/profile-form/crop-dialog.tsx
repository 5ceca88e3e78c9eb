'use client'
import { type ReactElement, type RefObject, useState } from 'react'
import { type Crop, cropRectangle, maxZoom, wholeCrop, zoomTo } from '../../core/rules/crop.js'
import { Progress } from '../../react/frame/progress.js'
import { useClient } from '../../react/use-client.js'
import { useCommonMessages, useMessages } from '../../react/use-messages.js'
import { useReadable } from '../../react/use-readable.js'
import { useRootAttributes } from '../../react/use-root-attributes.js'
import { Actions } from '../../ui/actions.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { CropCanvas } from './crop-canvas.js'
import { CropSlider } from './crop-slider.js'
import { profileFormMessages } from './messages.js'
import { AvatarFailure } from './outcome-notice.js'
import type { ProfileAvatar } from './state.js'

interface CropDialogProps {
  avatar: ProfileAvatar
  /** Gets the focus afterwards when the picture was dropped or pasted. */
  opener: RefObject<HTMLButtonElement | null>
}

/** What is taken of a picture: by pointer or fingers on the picture, by keyboard on the sliders. Loaded when needed. */
export function CropDialog({ avatar, opener }: CropDialogProps): ReactElement | null {
  const t = useMessages('profileForm', profileFormMessages)
  const common = useCommonMessages()
  const [crop, setCrop] = useState<Crop>(wholeCrop)
  const { draft, saving, progress, failure, save, discard } = avatar
  const root = useRootAttributes()
  const session = useReadable(useClient().session)
  if (!draft) return null
  const { picture, aspect } = draft
  const { width, height } = cropRectangle(picture, crop, aspect)
  const most = maxZoom(picture)
  return (
    <Dialog
      {...root}
      // It would cover the way back in. What was chosen and cropped is there again afterwards.
      open={session === 'active'}
      // What is on its way cannot be called back: closing would only hide how it ends.
      dismissable={!saving}
      onClose={() => discard()}
      data-lk="profile-form.crop"
      title={t('cropTitle')}
      description={t('cropDescription')}
      closeLabel={common('close')}
      fallbackFocusRef={opener}
    >
      <CropCanvas draft={draft} crop={crop} onCropChange={setCrop} label={t('cropPreview')} />
      {most > 1 ? (
        <CropSlider
          label={t('cropZoom')}
          value={(crop.zoom - 1) / (most - 1)}
          onValueChange={(value) => setCrop(zoomTo(picture, crop, aspect, 1 + value * (most - 1)))}
        />
      ) : null}
      {picture.width - width > 1 ? (
        <CropSlider label={t('cropAcross')} value={crop.x} onValueChange={(x) => setCrop({ ...crop, x })} />
      ) : null}
      {picture.height - height > 1 ? (
        <CropSlider label={t('cropDown')} value={crop.y} onValueChange={(y) => setCrop({ ...crop, y })} />
      ) : null}
      <div role="status">
        {failure && !saving ? (
          <AvatarFailure
            key={failure.id}
            title={t(failure.unknown ? 'avatarSetUnknown' : 'avatarSetFailed')}
            error={failure.error}
          />
        ) : null}
      </div>
      {saving ? <progress aria-label={t('uploading')} max={1} value={progress} /> : null}
      <p role="status" data-lk-visually-hidden="">
        {saving ? t('uploading') : null}
      </p>
      <Progress intents={[saving]} />
      <Actions>
        <Button aria-disabled={saving !== undefined} onClick={() => discard()}>
          {t('cancel')}
        </Button>
        <Button
          variant="primary"
          pending={saving !== undefined}
          aria-disabled={avatar.blocked || undefined}
          onClick={() => save(crop)}
        >
          {t('cropSave')}
        </Button>
      </Actions>
    </Dialog>
  )
}
