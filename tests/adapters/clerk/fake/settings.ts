/** What a developer sets in the dashboard, in the shape of `GET /v1/environment`. */
interface Attribute {
  enabled: boolean
  required: boolean
  immutable?: boolean
  used_for_first_factor: boolean
  first_factors: string[]
  used_for_second_factor: boolean
  second_factors: string[]
  verifications: string[]
  verify_at_sign_up: boolean
}

const attribute = (more: Partial<Attribute> = {}): Attribute => ({
  enabled: true,
  required: false,
  used_for_first_factor: false,
  first_factors: [],
  used_for_second_factor: false,
  second_factors: [],
  verifications: [],
  verify_at_sign_up: false,
  ...more,
})

const provider = (id: string, name: string, authenticatable = true) => ({
  enabled: true,
  required: false,
  authenticatable,
  strategy: `oauth_${id}`,
  name,
  logo_url: null,
})

const names = [
  'email_address',
  'phone_number',
  'username',
  'first_name',
  'last_name',
  'password',
  'web3_wallet',
  'authenticator_app',
  'backup_code',
  'passkey',
] as const

export type Settings = ReturnType<typeof createSettings>

export function createSettings() {
  const attributes: Record<(typeof names)[number], Attribute> = {
    email_address: attribute({
      required: true,
      used_for_first_factor: true,
      first_factors: ['email_code'],
      verifications: ['email_code'],
      verify_at_sign_up: true,
    }),
    phone_number: attribute({
      used_for_first_factor: true,
      first_factors: ['phone_code'],
      used_for_second_factor: true,
      second_factors: ['phone_code'],
      verifications: ['phone_code'],
    }),
    username: attribute(),
    first_name: attribute(),
    last_name: attribute(),
    password: attribute(),
    web3_wallet: attribute({ enabled: false }),
    authenticator_app: attribute({ used_for_second_factor: true, second_factors: ['totp'] }),
    backup_code: attribute({ used_for_second_factor: true, second_factors: ['backup_code'] }),
    passkey: attribute({ used_for_first_factor: true, first_factors: ['passkey'] }),
  }
  return {
    reverification: true,
    attributes,
    social: {
      oauth_northwick: provider('northwick', 'Northwick ID'),
      oauth_studio: provider('studio', 'Studio', false),
    } as Record<string, ReturnType<typeof provider>>,
    secondFactorRequired: false,
    deleteSelf: true,
    minLength: 8,
    minStrength: 0,
    usernameMin: 4,
  }
}

export function environmentJson(settings: Settings): unknown {
  const { attributes, social, reverification } = settings
  return {
    object: 'environment',
    id: 'env_fake',
    auth_config: { object: 'auth_config', id: 'aconf_fake', single_session_mode: true, reverification },
    display_config: {
      object: 'display_config',
      id: 'dconf_fake',
      application_name: 'Northwick',
      instance_environment_type: 'production',
      sign_in_url: '/sign-in',
      after_sign_out_url: '/sign-in',
      preferred_sign_in_strategy: 'password',
    },
    user_settings: {
      attributes,
      actions: { delete_self: settings.deleteSelf, create_organization: false },
      social,
      sign_in: { second_factor: { required: settings.secondFactorRequired, enabled: true } },
      sign_up: { mode: 'public', mfa: { required: settings.secondFactorRequired } },
      password_settings: {
        min_length: settings.minLength,
        max_length: 72,
        disable_hibp: false,
        require_special_char: false,
        require_numbers: false,
        require_uppercase: false,
        require_lowercase: false,
        show_zxcvbn: settings.minStrength > 0,
        min_zxcvbn_strength: settings.minStrength,
      },
      username_settings: { min_length: settings.usernameMin, max_length: 64 },
      passkey_settings: { allow_autofill: false, show_sign_in_button: true },
    },
    organization_settings: { enabled: false },
    commerce_settings: {
      billing: {
        stripe_publishable_key: null,
        organization: { enabled: false, has_paid_plans: false },
        user: { enabled: false, has_paid_plans: false },
      },
    },
    maintenance_mode: false,
  }
}
