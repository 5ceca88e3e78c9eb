import { fireEvent } from '@testing-library/react'
import { ProfileForm } from 'latchkey'
import type { MemoryState } from 'latchkey/adapters/memory'
import { fieldErrorMessages } from '../../../src/i18n/field-errors.js'
import { found } from '../../support/faked-time.js'
import { describeWriteFaults, type WriteCase } from '../../support/fault-matrix.js'
import { button, one, type } from '../../support/fault-page.js'
import { fakeCanvas, pngFile } from './pictures.js'
// Loaded when they are needed, and here so that a test whose clock stands still need not wait for them.
import '../../../src/features/profile-form/crop-dialog.js'
import '../../../src/schemas/profile.js'

const fullName = 'input[name="fullName"]'
const component = <ProfileForm />
const withPicture = (state: MemoryState) => {
  state.user.avatar = { url: 'https://pictures.example.com/ada.png', source: 'custom' }
}

const writes: Record<string, WriteCase> = {
  'saving the profile': {
    operation: 'profile.update',
    component,
    async reach() {
      type(fullName, 'Ada Lovelace King')
    },
    target: () => button('Save changes'),
    tells: 'form',
    field: { name: 'fullName', selector: fullName },
    done: 'Your changes are saved.',
    settles: true,
    happened: ({ control }) => control.state.user.fullName === 'Ada Lovelace King',
  },
  'uploading a picture': {
    operation: 'profile.setAvatar',
    component,
    async reach() {
      fakeCanvas()
      fireEvent.change(one('input[type="file"]'), { target: { files: [pngFile()] } })
      await found('[role="dialog"]')
    },
    target: () => button('Use this picture'),
    tells: 'button',
    done: 'Your picture is saved.',
    failed: 'Your picture could not be saved.',
    refused: fieldErrorMessages.invalid,
    meanwhile: 'Uploading…',
    settles: true,
    happened: ({ control }) => control.state.user.avatar.source === 'custom',
  },
  'removing the picture': {
    operation: 'profile.removeAvatar',
    component,
    scenario: withPicture,
    target: () => button('Remove picture'),
    tells: 'button',
    done: 'Your picture is removed.',
    failed: 'Your picture could not be removed.',
    refused: fieldErrorMessages.invalid,
    settles: true,
    gone: {
      make: ({ control }) => {
        control.state.user.avatar = { url: null, source: 'none' }
      },
      said: 'Your picture is removed.',
    },
    happened: ({ control }) => control.state.user.avatar.source === 'none',
  },
}

describeWriteFaults(writes)
