'use client'
import { type ReactElement, useId } from 'react'
import { safeUrl } from '../core/rules/safe-url.js'
import { SectionGuard } from '../react/frame/section-guard.js'
import { OwnPlaceContext } from '../react/own-place-context.js'
import { useMessages } from '../react/use-messages.js'
import { Badge } from '../ui/badge.js'
import { Card } from '../ui/card.js'
import { Link } from '../ui/link.js'
import { Notice } from '../ui/notice.js'
import { Section } from '../ui/section.js'
import { builtInSections, isBuiltInSection } from './built-in.js'
import { accountSettingsMessages } from './messages.js'
import { AccountSettingsGate, AccountSettingsSections } from './parts/sections.js'
import type { ResolvedTab } from './resolve-tabs.js'
import type { SettingsGate, SettingsSection } from './types.js'

type Level = 2 | 3 | 4 | undefined

/** What is on one tab, or why nobody of this role or plan sees it. */
export function SettingsPanel({ tab, headingLevel }: { tab: ResolvedTab; headingLevel: Level }): ReactElement {
  const t = useMessages('accountSettings', accountSettingsMessages)
  const id = useId()
  const { gate, scope, readOnly } = tab
  if (gate) return <AccountSettingsGate of={tab}>{(shown) => <GateNotice gate={shown} />}</AccountSettingsGate>
  return (
    <>
      {scope ? <p data-lk-ui="field-hint">{t(scope === 'personal' ? 'forYou' : 'forWorkspace')}</p> : null}
      {readOnly === undefined ? null : (
        <Notice tone="info">
          <span id={id}>{readOnly}</span>
        </Notice>
      )}
      <AccountSettingsSections tab={tab} aria-describedby={readOnly === undefined ? undefined : id}>
        {(section) => <OneSection section={section} headingLevel={headingLevel} />}
      </AccountSettingsSections>
    </>
  )
}

function OneSection({ section, headingLevel }: { section: SettingsSection; headingLevel: Level }): ReactElement {
  const { id, label, gate, content } = section
  if (gate) {
    return (
      <Section id={id} title={<Titled label={label ?? id} badge={gate.badge} />} level={headingLevel}>
        <AccountSettingsGate of={section} render={<Card />}>
          {(shown) => <GateNotice gate={shown} />}
        </AccountSettingsGate>
      </Section>
    )
  }
  if (content !== undefined || !isBuiltInSection(id)) {
    // One of ours brings its own id, and a guard of its own does no harm.
    return isBuiltInSection(id) ? (
      <>{content}</>
    ) : (
      <div id={id} data-lk="account-settings.own">
        <OwnPlaceContext.Provider value>
          <SectionGuard name={id}>{content}</SectionGuard>
        </OwnPlaceContext.Provider>
      </div>
    )
  }
  const { Section: BuiltIn } = builtInSections[id]
  return <BuiltIn headingLevel={headingLevel} />
}

const Titled = ({ label, badge }: { label: string; badge: string }): ReactElement => (
  <>
    {label} <Badge>{badge}</Badge>
  </>
)

function GateNotice({ gate }: { gate: SettingsGate }): ReactElement {
  const t = useMessages('accountSettings', accountSettingsMessages)
  const href = safeUrl(gate.href)
  return (
    <Notice tone="info" actions={href ? <Link href={href}>{gate.linkLabel ?? t('more')}</Link> : undefined}>
      {gate.message}
    </Notice>
  )
}
