'use client'
import { Component, type ReactNode } from 'react'

interface LazyBoundaryProps {
  /** Code could not be loaded, or broke. */
  onFail: () => void
  children: ReactNode
}

/** Around something that is loaded when it is needed: its failure ends it, and nothing else. */
export class LazyBoundary extends Component<LazyBoundaryProps, { failed: boolean }> {
  override state: { failed: boolean } = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(): void {
    this.props.onFail()
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children
  }
}
