import { inspectScreens } from './screens/inspect-screens.ts'
import { innerScreens } from './screens/table.ts'

inspectScreens([{ name: 'inside a partnership', screens: innerScreens, taken: ['filled', 'empty'] }])
