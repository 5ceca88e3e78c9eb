/** The headless parts of the profile and its hook: `import * as ProfileForm from 'latchkey/profile-form'`. */
export type { AvatarProblem, AvatarRules } from '../../core/rules/avatar-file.js'
export { type Crop, cropRectangle, maxZoom, moveBy, wholeCrop, zoomTo } from '../../core/rules/crop.js'
export type { CustomField, CustomFields, CustomValue } from './custom-fields.js'
export { drawCrop } from './draw-crop.js'
export type { FieldMode, ProfileFields } from './fields.js'
export {
  ProfileFormAvatar as Avatar,
  type ProfileFormAvatarButtonState,
  ProfileFormAvatarChoose as AvatarChoose,
  type ProfileFormAvatarChooseProps,
  type ProfileFormAvatarProps,
  ProfileFormAvatarRemove as AvatarRemove,
  type ProfileFormAvatarRemoveProps,
  type ProfileFormAvatarState,
} from './parts/avatar.js'
export {
  type ProfileFormButtonState,
  ProfileFormCancel as Cancel,
  type ProfileFormCancelProps,
  type ProfileFormCancelState,
  ProfileFormSave as Save,
  type ProfileFormSaveProps,
} from './parts/buttons.js'
export { ProfileFormConflicts as Conflicts, type ProfileFormConflictsProps } from './parts/conflicts.js'
export { ProfileFormField as Field, type ProfileFormFieldProps, type ProfileFormFieldState } from './parts/field.js'
export { ProfileFormForm as Form, type ProfileFormFormProps, type ProfileFormFormState } from './parts/form.js'
export { ProfileFormRoot as Root, type ProfileFormRootProps, type ProfileFormRootState } from './parts/root.js'
export {
  ProfileFormFailure as Failure,
  ProfileFormLoading as Loading,
  ProfileFormUnavailable as Unavailable,
} from './parts/states.js'
export { ProfileFormStatus as Status, type ProfileFormStatusProps } from './parts/status.js'
export type {
  AvatarDraft,
  ProfileAvatar,
  ProfileConflict,
  ProfileFormState,
  ProfileOutcome,
  ProfileView,
  UsernameVerdict,
} from './state.js'
export { type ProfileFormOptions, useProfileForm } from './use-profile-form.js'
export type { ProfileFieldName, ProfileTextField, ProfileValues } from './values.js'
