import { Component, type ReactNode } from 'react'
import { ProblemPage } from './problem-page.tsx'
import { startWords } from './words.ts'

interface SafetyNetProps {
  /** A new place gets a new try. */
  readonly place: string
  readonly children: ReactNode
}

interface Net {
  readonly place: string
  readonly isTorn: boolean
}

/** Catches a screen that fails to draw, or a part of the app that could not be loaded, and says that the work is safe. */
export class SafetyNet extends Component<SafetyNetProps, Net> {
  override state: Net = { place: this.props.place, isTorn: false }

  static getDerivedStateFromProps(props: SafetyNetProps, net: Net): Net | null {
    return props.place === net.place ? null : { place: props.place, isTorn: false }
  }

  static getDerivedStateFromError(): Partial<Net> {
    return { isTorn: true }
  }

  override render(): ReactNode {
    if (!this.state.isTorn) return this.props.children
    return <ProblemPage title={startWords.broken.title} text={startWords.broken.text} again />
  }
}
