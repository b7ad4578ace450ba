import { inspectScreens } from './screens/inspect-screens.ts'
import { worksheetScreens } from './screens/table.ts'

inspectScreens([{ name: 'the worksheets', screens: worksheetScreens, taken: ['filled', 'empty'] }])
