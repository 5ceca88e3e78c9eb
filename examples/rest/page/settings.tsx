import { showSettings } from '../../shared/page/settings.js'
import { adapter, signOut } from './adapter.js'

showSettings({ adapter, signOut })
