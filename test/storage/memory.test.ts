import { memoryRig } from './memory-rig.ts'
import { storageAcceptance } from './storage-acceptance.ts'

storageAcceptance('memory', memoryRig)
