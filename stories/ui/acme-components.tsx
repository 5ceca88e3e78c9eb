import type { UiComponents } from 'latchkey'
import { AcmeButton, AcmeLink, AcmeSwitch } from './acme/controls.js'
import { AcmeDialog } from './acme/dialog.js'
import { AcmeChoice, AcmeTextField } from './acme/fields.js'
import {
  AcmeActions,
  AcmeAvatar,
  AcmeBadge,
  AcmeCard,
  AcmeMeter,
  AcmeNotice,
  AcmeRow,
  AcmeSection,
  AcmeSkeleton,
} from './acme/frames.js'
import { AcmeTabs } from './acme/tabs.js'
import './acme/acme.css'

/** Acme's elements for Latchkey: all but those that are made of others, and so follow by themselves. */
export const acmeComponents: Omit<UiComponents, 'CodeField' | 'PasswordField'> = {
  Actions: AcmeActions,
  Avatar: AcmeAvatar,
  Badge: AcmeBadge,
  Button: AcmeButton,
  Card: AcmeCard,
  Choice: AcmeChoice,
  Dialog: AcmeDialog,
  Link: AcmeLink,
  Meter: AcmeMeter,
  Notice: AcmeNotice,
  Row: AcmeRow,
  Section: AcmeSection,
  Skeleton: AcmeSkeleton,
  Switch: AcmeSwitch,
  Tabs: AcmeTabs,
  TextField: AcmeTextField,
}
