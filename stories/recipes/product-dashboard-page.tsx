import type { PreferenceValues } from 'latchkey/contract'
import { type ReactElement, useCallback, useState } from 'react'
import './product.css'
import { dashboardPreferences, dashboardWords } from './product-dashboard.js'
import { type DashboardChange, dashboardTabs } from './product-dashboard-tabs.js'
import { ProductPage, type ProductPageProps } from './product-page.js'

type Chosen = PreferenceValues<typeof dashboardPreferences>

/** What the product itself has read by then, for its own pages. */
const atFirst: Chosen = {
  dateRange: '7d',
  chartMetric: 'calls',
  callsFilter: 'all',
  paymentsFilter: 'all',
  theme: 'system',
  animations: true,
}

export interface DashboardProps extends Pick<ProductPageProps, 'adapter' | 'start' | 'dir'> {
  /** Whether the user may also administer the workspace. */
  elevated?: boolean | undefined
}

/** The dashboard around its settings: it takes the theme, the motion and what it opens with as soon as they are chosen. */
export function Dashboard({ elevated = false, ...settings }: DashboardProps): ReactElement {
  const [chosen, setChosen] = useState(atFirst)
  const tabs = useCallback(
    () => dashboardTabs(elevated, ({ key, value }: DashboardChange) => setChosen((now) => ({ ...now, [key]: value }))),
    [elevated],
  )
  return (
    <div className="product-look" data-theme={chosen.theme} data-motion={chosen.animations ? 'full' : 'none'}>
      <ProductPage {...settings} messages={dashboardWords} tabs={tabs} header={<Header chosen={chosen} />} />
    </div>
  )
}

function Header({ chosen }: { chosen: Chosen }): ReactElement {
  const keys = ['chartMetric', 'dateRange', 'callsFilter', 'paymentsFilter'] as const
  const opensWith = keys.map(
    (key) => dashboardPreferences[key].options.find(({ value }) => value === chosen[key])?.label,
  )
  return (
    <header className="product-header">
      <h1>Settings</h1>
      <p>Your dashboard opens with: {opensWith.join(' · ')}</p>
    </header>
  )
}
