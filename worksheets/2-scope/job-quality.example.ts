import type { AnswersOf } from '../kit/worksheet.ts'
import type { jobQuality } from './job-quality.worksheet.ts'

export const jobQualityExample: AnswersOf<typeof jobQuality> = {
  sectors: [
    {
      id: 's-manufacturing', sector: 's-manufacturing', outlook: 'steady', entryJobs: 'Machine operator, assembler', entryPay: 720, nextPay: 980,
      timeToNext: 'Two years with a certificate', quality: 'Full time, insured; second shift is hard to reach', whoNow: 'Mostly people who know someone there',
      whoCould: 'Young people from the city schools', barriers: 'No bus after nine', leverage: 'Plant tours for counselors', fit: 'strong',
    },
  ],
  populations: 'Veterans and young people out of school.',
}
