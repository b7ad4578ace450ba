import { z } from 'zod'
import { choice, choices, organization, table, text, tick } from '../kit/kinds.ts'
import { defineWorksheet } from '../kit/worksheet.ts'

/** Kinds of organization on the support side; `industry` kinds are below (method 0). */
export const supportKinds = {
  board: 'Workforce development board',
  'job-center': 'Job center',
  'k12-cte': 'K-12 or career-technical education',
  'community-college': 'Community or technical college',
  university: 'University',
  'adult-education': 'Adult education',
  'training-provider': 'Private or other training provider',
  'vocational-rehabilitation': 'Vocational rehabilitation',
  'human-services': 'Human services or TANF',
  veterans: 'Veterans’ program',
  'older-workers': 'Older workers’ program',
  youth: 'Youth program',
  'employment-department': 'Employment department',
  'economic-development': 'Economic development (region, county, city)',
  chamber: 'Chamber of commerce',
  government: 'City or county government, local agency',
  'industry-association': 'Industry association',
  labor: 'Organized labor or apprenticeship',
  nonprofit: 'Nonprofit or community organization',
  'community-service': 'Community service agency',
  philanthropy: 'Philanthropy',
  'state-agency': 'State workforce agency',
  elected: 'Elected official',
  'other-partnership': 'Another regional sector partnership',
  other: 'Other support partner',
} as const

/** Kinds on the industry side: the companies of the sector and what belongs to it. */
export const industryKinds = {
  business: 'Business of the sector',
  supplier: 'Supplier to the sector',
  research: 'Research body of the sector',
  'service-provider': 'Service provider to the sector',
  'industry-institution': 'Institution of the sector (such as a public hospital in health care)',
} as const

export const organizationKinds = { ...industryKinds, ...supportKinds } as const
export type OrganizationKind = keyof typeof organizationKinds
export const sideWords = { industry: 'Industry', support: 'Support' } as const
export type Side = keyof typeof sideWords

/** People and organizations, entered once and referred to everywhere (decisions 4). */
export const register = defineWorksheet({
  id: 'register',
  step: 'partnership',
  title: 'People and organizations',
  purpose: 'Everyone you work with, entered once. Every other page points here.',
  answers: z.object({
    people: table(
      {
        name: text({ label: 'Name', nature: 'living' }),
        organization: organization({ label: 'Organization', nature: 'living' }),
        title: text({ label: 'Job title', nature: 'living' }),
        side: choice(sideWords, { label: 'Side', help: 'Only where it differs from the organization’s side.', nature: 'living', more: true }),
        sideReason: text({ label: 'Why this side', nature: 'living', more: true, circle: 'core team', projected: false }),
        phone: text({ label: 'Phone', nature: 'living', circle: 'core team', projected: false }),
        email: text({ label: 'E-mail', nature: 'living', circle: 'core team', projected: false }),
        doNotContact: tick({ label: 'Do not call or write again', nature: 'living', projected: false }),
        left: tick({ label: 'Has left the organization', nature: 'living', more: true }),
      },
      { label: 'People', rowName: 'person', nature: 'living', rows: 12 },
    ),
    organizations: table(
      {
        name: text({ label: 'Name', nature: 'living' }),
        kinds: choices(organizationKinds, { label: 'Kinds', help: 'One organization may be several.', nature: 'living' }),
        side: choice(sideWords, { label: 'Side', help: 'Only where it differs from what its kinds suggest.', nature: 'living', more: true }),
        sideReason: text({ label: 'Why this side', nature: 'living', more: true, circle: 'core team', projected: false }),
        subSector: text({ label: 'Sub-sector', nature: 'living', more: true }),
        county: text({ label: 'County', nature: 'living', more: true }),
        employees: choice(
          { '1-9': '1 to 9', '10-49': '10 to 49', '50-249': '50 to 249', '250-999': '250 to 999', '1000+': '1,000 or more' },
          { label: 'People employed', nature: 'living', more: true },
        ),
      },
      { label: 'Organizations', rowName: 'organization', nature: 'living', rows: 12 },
    ),
    aliases: table(
      { to: text({ label: 'The same as', nature: 'living' }), kind: text({ label: 'Person or organization', nature: 'living' }) },
      { label: 'Joined entries', nature: 'living', more: true, rowName: 'joined entry', rows: 1 },
    ),
    apart: table(
      { other: text({ label: 'Not the same as', nature: 'living' }) },
      { label: 'Looked alike and are not the same', nature: 'living', more: true, rowName: 'pair', rows: 1 },
    ),
  }),
})
