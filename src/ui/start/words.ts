/** The words while the app opens, and where it cannot. */
export const startWords = {
  opening: 'Opening your work…',
  slow: 'This takes longer than usual. If Shared Table is open in another window, close that window. Your work is safe.',
  failed: {
    quota: {
      title: 'This device has no room left',
      text: 'The browser cannot open its store because the disk is full. What you saved before is not touched. Free some space, then open this page again.',
    },
    epoch: {
      title: 'Your work was opened by a newer version',
      text: 'A newer version of Shared Table keeps your work now, and this older one must not change it. Connect to the internet once and open this page again to get the new version. Your work is safe.',
    },
    closed: {
      title: 'The browser did not open its store',
      text: 'Your work was not touched. Close other windows of Shared Table, then open this page again. If that does not help, start the browser again.',
    },
    other: {
      title: 'The browser did not open its store',
      text: 'Your work was not touched. A private window, or a rule on a managed computer, can keep a page from storing anything. Try an ordinary window, or show the note for your IT team on the page “Storage and backup”.',
    },
  },
  again: 'Open this page again',
  erased: {
    title: 'This device was erased in another window',
    text: 'Nothing is kept here any more, and nothing is written. You can close this window.',
  },
  newer: {
    title: 'A new version has been started in another window',
    text: 'Everything you wrote here is stored. This window cannot write any more: open the page again to go on in the new version.',
  },
  broken: {
    title: 'This page could not be drawn',
    text: 'What you wrote is stored on this device up to your last pause. Open the page again. If it happens again, go to your partnerships and save a file.',
    home: 'Go to your partnerships',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or it belongs to a newer version. Your work is not touched.',
  },
  notHere: {
    title: 'This partnership is not on this device',
    text: 'It may be on another laptop or in another browser, or it was removed here for good. If you have a file of it, open the file.',
    file: 'Open a file',
  },
  noCopy: {
    title: 'This earlier copy is no longer here',
    text: 'It may have been removed with its partnership. The partnership itself is not touched by that.',
  },
} as const
