import type { CanaryReport } from '#session/device.ts'

type Loss = Extract<CanaryReport, { readonly missing: unknown }>['outcome']

/** The words where work that was here is not here any more. */
export const recoveryWords = {
  title: { emptied: 'Work that was on this device is missing', behind: 'The latest work on this device is missing' } satisfies Record<Loss, string>,
  lead: {
    emptied: (when: string) => `When we last looked, on ${when}, the partnerships below were here. Now the browser’s store does not have them. You did nothing wrong: a cleaning program, a rule on a managed computer or a damaged disk can empty a browser.`,
    behind: (when: string) => `On ${when} these partnerships held newer work than this browser’s store has now. The disk may have been damaged, or the store was set back.`,
  } satisfies Record<Loss, (when: string) => string>,
  was: 'What was here',
  changed: (when: string) => `last changed ${when}`,
  file: (name: string, when: string) => `Your last file is “${name}”, made ${when}. Look in your downloads, your mail or your team’s folder.`,
  noFile: 'No file of it was made in this browser. A teammate may have one, or another laptop.',
  mirror: {
    title: 'A second copy is still in this browser',
    text: 'Shared Table keeps a second copy of your latest work in another part of this browser. Bring it back first; then compare it with your last file.',
    copy: (name: string, when: string) => `“${name}”, as it was on ${when}`,
    restore: 'Bring the second copy back',
    restoring: 'Bringing it back…',
    results: {
      recovered: (name: string, when: string) => `“${name}” is back, as it was on ${when}. Words written after that moment are not in it.`,
      damaged: (name: string) => `The second copy of “${name}” is damaged, so nothing was brought back. Open your last file.`,
      unknown: (name: string) => `The second copy of “${name}” is no longer here. Open your last file.`,
    },
    failed: (name: string) => `“${name}” could not be brought back just now. Nothing was changed. Try again, or open your last file.`,
    done: 'Go to your partnerships',
  },
  todo: 'What to do now',
  steps: [
    'Do not clear anything in this browser, and do not install it again.',
    'Find the newest file of each partnership: in your downloads, in your mail, or with a teammate.',
    'Open the file here. What is in it comes back, and nothing that is here is replaced.',
  ],
  behindSteps: 'What is still here can be opened and read, and it can be joined with a newer file.',
  open: 'Open a file',
  goOn: 'Go on without it',
  goOnTitle: 'Go on without the missing work?',
  goOnText: 'This notice will not come back. What is missing stays missing until you open a file that has it.',
  goOnYes: 'Yes, go on',
  stay: 'Stay here',
} as const
