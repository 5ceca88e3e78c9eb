import { Section } from './section.js'

const plans = [
  { name: 'Studio', price: 'Free', offers: '25 invoices and quotes a year, 1 GB, as many people as you like.' },
  {
    name: 'Studio Plus',
    price: '£9 a month',
    offers: 'No limits, the audit log, and quotes without our name on them.',
  },
]

/** What the user's plan holds. The demo sells nothing. */
export function PlanSection() {
  return (
    <Section title="Plan" description="What your studios may use. Invoices for it go to the owner.">
      <ul className="plans">
        {plans.map(({ name, price, offers }, index) => (
          <li key={name} aria-current={index === 0 ? 'true' : undefined}>
            <p>
              <b>{name}</b> {index === 0 && <span className="tag">Your plan</span>}
            </p>
            <p className="quiet">{offers}</p>
            <p>{price}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
