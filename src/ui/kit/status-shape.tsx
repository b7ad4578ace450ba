import type { ReactNode } from 'react'
import type { Position } from '#machines/kit/step-facts.ts'

/**
 * The mark of a position within a 20 × 20 field, told apart by shape alone: a broken ring (ahead), a half-filled disk
 * (at work), a diamond with a point (ready), a full disk with a tick (closed), a triangle (another look). Draws with
 * `currentColor` and cuts out with the given color of the ground.
 */
export function StatusShape({ position, ground = 'var(--paper)' }: { readonly position: Position; readonly ground?: string }): ReactNode {
  switch (position) {
    case 'ahead':
      return <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="2.75 2.75" />
    case 'working':
      return (
        <>
          <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M10 2.75a7.25 7.25 0 000 14.5z" fill="currentColor" />
        </>
      )
    case 'ready':
      return (
        <>
          <path d="M10 1.25L18.75 10 10 18.75 1.25 10z" fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
          <circle cx="10" cy="10" r="3" fill="currentColor" />
        </>
      )
    case 'closed':
      return (
        <>
          <circle cx="10" cy="10" r="8.5" fill="currentColor" />
          <path d="M5.75 10.25l3 3 5.5-6" fill="none" stroke={ground} strokeWidth="2.25" strokeLinecap="round" strokeLinejoin="round" />
        </>
      )
    case 'reopened':
      return (
        <>
          <path d="M10 2l8.5 15h-17z" fill="currentColor" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
          <path d="M10 7.5v4.5M10 14.4v.1" fill="none" stroke={ground} strokeWidth="2" strokeLinecap="round" />
        </>
      )
  }
}
