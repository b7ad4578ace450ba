import { dexieRig } from './dexie-rig.ts'
import { storageAcceptance } from './storage-acceptance.ts'

storageAcceptance('dexie', dexieRig)
