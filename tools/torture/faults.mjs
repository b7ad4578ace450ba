import { midnight } from './clock-faults.mjs'
import { copiedProfile, emptiedStorage } from './disk-faults.mjs'
import { deadConnection, foreignTransaction, frozenTab, fullDisk, twoWindows } from './store-faults.mjs'
import { newerTables, raisedEpoch, twoBuilds } from './version-faults.mjs'

/**
 * What can go wrong around the app, by name. Each takes `{ browser, url, older, newer, planted }` (a browser to open
 * contexts in, the address of the app, the folders of two builds, and bugs for a test build) and resolves to a list of
 * sentences that say what the app did not stand; an empty one is a pass.
 */
export const faults = {
  'full disk': fullDisk,
  'dead connection': deadConnection,
  'foreign transaction': foreignTransaction,
  'frozen tab': frozenTab,
  'two windows answer one field': twoWindows,
  'copied profile, files merged': copiedProfile,
  midnight,
  'emptied storage': emptiedStorage,
  'newer version wants other tables': newerTables,
  'newer version forbids writing': raisedEpoch,
  'two builds, update by consent': twoBuilds,
}

/** By bug that can be planted in a test build, the fault that must not be stood with it: the oracle is able to fail. */
export const planted = {
  'ack-before-commit': 'full disk',
  'swallowed-quota': 'full disk',
  'no-versionchange-close': 'newer version wants other tables',
  'epoch-off': 'newer version forbids writing',
  'basedOn-from-document': 'two windows answer one field',
  'delete-wins': 'copied profile, files merged',
}
