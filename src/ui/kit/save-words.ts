import type { SaveLabel } from '#session/partnership.ts'

type Failure = Extract<SaveLabel, { readonly state: 'failing' }>['error']
type ReadOnlyWhy = Extract<SaveLabel, { readonly state: 'read-only' }>['why']

/** The few words beside the title of a partnership; each is said only after it really happened. */
export const saveWords = {
  saved: 'Saved on this device',
  savedAt: (time: string) => `Saved on this device at ${time}`,
  saving: 'Saving…',
  failing: 'Not saved yet',
  'read-only': 'Open to read only',
} as const

/** What is told where words cannot be stored: what happened, whether they are safe, what to do. */
export const failureWords: Readonly<Record<Failure, { readonly title: string; readonly text: string }>> = {
  quota: {
    title: 'This device has no room left, so your latest words are not saved yet.',
    text: 'They are still in this window. Keep it open, save them to a file now, then free some space and try again.',
  },
  closed: {
    title: 'The browser closed its store, so your latest words are not saved yet.',
    text: 'They are still in this window. We keep trying. If this stays, save them to a file, then open the page again.',
  },
  epoch: {
    title: 'A newer version of Shared Table is open in another window, so this one can no longer save.',
    text: 'Your latest words are still in this window. Save them to a file, then open this page again to go on in the new version.',
  },
  gone: {
    title: 'This partnership was removed from this device in another window.',
    text: 'What you see here is still in this window. Save it to a file if you want to keep it.',
  },
  other: {
    title: 'Something went wrong, so your latest words are not saved yet.',
    text: 'They are still in this window. We keep trying. If this stays, save them to a file before you close the window.',
  },
}

export const readOnlyWords: Readonly<Record<ReadOnlyWhy, string>> = {
  'newer-version': 'A newer version of Shared Table has been used here. Open this page again to get it; until then you can read everything and change nothing.',
  'newer-file': 'This came from a newer version of Shared Table. You can read everything here and change nothing.',
  copy: 'This is a copy from an earlier time. You can read everything here and change nothing.',
}
