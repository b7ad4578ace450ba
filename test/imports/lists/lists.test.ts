import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { contactsFrom, linesLeftOut, type Contact } from '#imports/lists/contacts.ts'
import { mappingFor, withRole } from '#imports/lists/mapping.ts'
import { readList, type ListOptions, type ListTable } from '#imports/lists/read-list.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function contactsOf(text: string | Uint8Array, options: ListOptions = {}): Promise<{ readonly table: ListTable; readonly contacts: readonly Contact[] }> {
  const table = await readList(typeof text === 'string' ? bytes(text) : text, 'list.csv', options)
  return { table, contacts: contactsFrom(table, mappingFor(table.headers, table.rows)) }
}

// The headings of well-known exports, as in the collection of the project; the people are invented.
const googleNew = 'First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - Label,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,Address 1 - Extended Address'
const googleOld = 'Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Additional Name Yomi,Family Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,Maiden Name,Birthday,Gender,Location,Billing Information,Directory Server,Mileage,Occupation,Hobby,Sensitivity,Priority,Subject,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,Phone 1 - Value,Organization 1 - Type,Organization 1 - Name,Organization 1 - Yomi Name,Organization 1 - Title,Organization 1 - Department,Organization 1 - Symbol,Organization 1 - Location,Organization 1 - Job Description'
const outlook = "First Name,Middle Name,Last Name,Title,Suffix,Initials,Web Page,Gender,Birthday,Anniversary,Location,Language,Internet Free Busy,Notes,E-mail Address,E-mail 2 Address,E-mail 3 Address,Primary Phone,Home Phone,Home Phone 2,Mobile Phone,Pager,Home Fax,Home Address,Home Street,Home Street 2,Home Street 3,Home Address PO Box,Home City,Home State,Home Postal Code,Home Country,Spouse,Children,Manager's Name,Assistant's Name,Referred By,Company Main Phone,Business Phone,Business Phone 2,Business Fax,Assistant's Phone,Company,Job Title,Department,Office Location,Organizational ID Number,Profession,Account,Business Address,Business Street,Business Street 2,Business Street 3,Business Address PO Box,Business City,Business State,Business Postal Code,Business Country,Other Phone,Other Fax,Other Address,Other Street,Other Street 2,Other Street 3,Other Address PO Box,Other City,Other State,Other Postal Code,Other Country,Callback,Car Phone,ISDN,Radio Phone,TTY/TDD Phone,Telex,User 1,User 2,User 3,User 4,Keywords,Mileage,Hobby,Billing Information,Directory Server,Sensitivity,Priority,Private,Categories"

// A row with values under some headings of a list.
function rowOf(headings: string, values: Readonly<Record<string, string>>): string {
  const heads = headings.split(',')
  for (const head of Object.keys(values)) if (!heads.includes(head)) throw new Error(`There is no heading ${head}.`)
  return heads.map((head) => (values[head] === undefined ? '' : `"${values[head].replaceAll('"', '""')}"`)).join(',')
}

describe('lists in the formats that people have', () => {
  test('Google Contacts, new: line breaks in notes, several values in a cell, labels of a star, a row with only an e-mail', async () => {
    const { table, contacts } = await contactsOf(`\ufeff${googleNew}\r\n${[
      rowOf(googleNew, { 'First Name': 'Ana', 'Middle Name': 'M.', 'Last Name': 'Ruiz', 'Name Suffix': 'Jr.', 'Organization Name': 'Arsenal Optics', 'Organization Title': 'Owner', Notes: 'met at the fair\nlikes "tea"', Labels: '* myContacts ::: colleagues', 'E-mail 1 - Label': '* ', 'E-mail 1 - Value': 'ana@example.com ::: ana.r@example.com', 'Phone 1 - Label': 'Work', 'Phone 1 - Value': '+1 563-555-0100 ::: +1 563-555-0101' }),
      rowOf(googleNew, { 'E-mail 1 - Value': 'nobody@example.com' }),
      rowOf(googleNew, { 'First Name': 'Bo', 'E-mail 2 - Value': 'bo@example.com', 'Phone 2 - Value': '563 555 0102', Labels: '* do not call' }),
      rowOf(googleNew, { Notes: 'a note about nobody' }),
    ].join('\r\n')}\r\n`)
    expect(mappingFor(table.headers).source).toBe('Google Contacts')
    expect(contacts).toEqual([
      { name: 'Ana M. Ruiz Jr.', title: 'Owner', organization: 'Arsenal Optics', email: 'ana@example.com', phone: '+1 563-555-0100', doNotContact: false, line: 2 },
      { name: 'nobody@example.com', title: '', organization: '', email: 'nobody@example.com', phone: '', doNotContact: false, line: 4, remark: 'There was no name in this row, so the e-mail address stands in its place.' },
      { name: 'Bo', title: '', organization: '', email: 'bo@example.com', phone: '563 555 0102', doNotContact: true, line: 5 },
    ])
    expect(linesLeftOut(table, contacts)).toEqual([6])
  })

  test('Google Contacts, old: the whole name, and the kind of an address is no address', async () => {
    const { table, contacts } = await contactsOf(`${googleOld}\n${rowOf(googleOld, { Name: 'Cy Young', 'Given Name': 'Cy', 'Family Name': 'Young', 'E-mail 1 - Type': '* Work', 'E-mail 1 - Value': 'cy@example.com', 'Phone 1 - Type': 'Mobile', 'Phone 1 - Value': '5635550103', 'Organization 1 - Name': 'Valley Tooling, Inc.', 'Organization 1 - Title': 'Plant manager' })}\n`)
    expect(mappingFor(table.headers).source).toBe('Google Contacts')
    expect(contacts).toEqual([{ name: 'Cy Young', title: 'Plant manager', organization: 'Valley Tooling, Inc.', email: 'cy@example.com', phone: '5635550103', doNotContact: false, line: 2 }])
  })

  test('Outlook: Title is Mr or Ms, the business phone goes first, an account is no company', async () => {
    const { table, contacts } = await contactsOf(`${outlook}\r\n${rowOf(outlook, { 'First Name': 'Dana', 'Last Name': 'Cole', Title: 'Ms.', 'E-mail 2 Address': 'dana@example.com', 'Home Phone': '563 555 0104', 'Business Phone': '563 555 0105', "Assistant's Phone": '563 555 0199', Company: 'Foundry One', 'Job Title': 'President', Account: 'dcole' })}\r\n`)
    expect(mappingFor(table.headers).source).toBe('Outlook')
    expect(contacts).toEqual([{ name: 'Dana Cole', title: 'President', organization: 'Foundry One', email: 'dana@example.com', phone: '563 555 0105', doNotContact: false, line: 2 }])
  })

  test('Outlook on the desktop, in Windows letters and divided by semicolons', async () => {
    const text = 'First Name;Last Name;Title;E-mail Address;Company;Job Title;Business Phone;Country/Region\r\nJosé;Muñoz;Mr;jose@example.com;Café Industriel;Chef d’équipe;(563) 555-0106;France\r\n'
    const windows = Uint8Array.from(text, (sign) => ({ '’': 0x92 })[sign] ?? sign.charCodeAt(0))
    const { table, contacts } = await contactsOf(windows)
    expect([table.encoding, table.delimiter, table.telling]).toEqual(['windows-1252', ';', 0])
    expect(contacts).toMatchObject([{ name: 'José Muñoz', title: 'Chef d’équipe', organization: 'Café Industriel', phone: '(563) 555-0106' }])
  })

  test('HubSpot, both kinds', async () => {
    const { table, contacts } = await contactsOf('Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Contact owner\n101,Eve,Ng,eve@example.com,563-555-0107,OPEN,2027-01-02,Polymers Ltd (example.com),USA,Sam\n')
    expect(mappingFor(table.headers).source).toBe('HubSpot')
    expect(contacts).toMatchObject([{ name: 'Eve Ng', organization: 'Polymers Ltd (example.com)', email: 'eve@example.com', title: '', doNotContact: false }])
    const other = await contactsOf('Record ID,First Name,Last Name,Email,Job Title,Company Name,Lead Status\n1,Flo,Day,flo@example.com,CEO,Day Works,NEW\n')
    expect(other.contacts).toMatchObject([{ name: 'Flo Day', title: 'CEO', organization: 'Day Works' }])
  })

  test('another CRM: Title is the job, and whoever is not to be written to is marked', async () => {
    const { contacts } = await contactsOf('"Email","Salutation","First name","Last name","Title","Company name","Tags","Do not email"\n"g@example.com","Dr.","Gus","Hay","Director","Hay Mills","a, b","Yes"\n"h@example.com","","Hal","Ito","Owner","Ito","","No"\n"i@example.com","","Ivy","Jo","","","","2026-05-01"\n"k@example.com","","Kim","Li","","","DNC",""\n')
    expect(contacts.map(({ name, title, doNotContact }) => [name, title, doNotContact])).toEqual([['Gus Hay', 'Director', true], ['Hal Ito', 'Owner', false], ['Ivy Jo', '', true], ['Kim Li', '', true]])
  })

  test('Salesforce and its kin', async () => {
    const { table, contacts } = await contactsOf('Salutation,First Name,Last Name,Title,Account Name,Mailing Street,Phone,Mobile,Email,Email Opt Out,Contact Owner\nMs.,Lia,Moe,VP Operations,Moe Metals,1 Way,,563 555 0108,lia@example.com,1,Sam\n')
    expect(mappingFor(table.headers).source).toBe('Salesforce')
    expect(contacts).toMatchObject([{ name: 'Lia Moe', title: 'VP Operations', organization: 'Moe Metals', phone: '563 555 0108', doNotContact: true }])
    const apart = await contactsOf('FirstName,LastName,Title,AccountName,HasOptedOutOfEmail,DoNotCall\nMo,Nye,Owner,Nye Co,false,true\n')
    expect(apart.contacts).toMatchObject([{ name: 'Mo Nye', title: 'Owner', organization: 'Nye Co', doNotContact: true }])
  })

  test('a directory: companies without people, under a title and a date', async () => {
    const { table, contacts } = await contactsOf('Chamber of Commerce members,,,,,,,,\n"as of May 3, 2027",,,,,,,,\n,,,,,,,,\nBusiness Name,Address,City,State,ZIP,Phone,Website,Description,Category\n"Valley Tooling, Inc.",1 Main St,Davenport,IA,52801,(563) 555-0109,example.com,Dies and molds,Manufacturing\n')
    expect(mappingFor(table.headers).source).toBe('a directory of companies')
    expect(contacts).toEqual([{ name: '', title: '', organization: 'Valley Tooling, Inc.', email: '', phone: '(563) 555-0109', doNotContact: false, line: 5 }])
    const plain = await contactsOf('Name,Phone,Website,Category\nValley Tooling,563 555 0110,example.com,Tools\n')
    expect(plain.contacts).toMatchObject([{ name: '', organization: 'Valley Tooling' }])
  })

  test('an Excel list that another program wrote, with figures for phones and a tab of remarks', async () => {
    const made = await writeXlsxFile([
      { sheet: 'Remarks', data: [[{ value: 'Made in May' }]] },
      { sheet: 'Members', data: [[{ value: 'Our members' }], [{ value: 'Contact Person' }, { value: 'Company' }, { value: 'Telephone' }, { value: 'Since' }], [{ value: 'Ruiz, Ana' }, { value: 'Arsenal Optics' }, { value: 5635550111, type: Number }, { value: new Date('2027-02-09T00:00:00Z'), type: Date, format: 'mm/dd/yyyy' }], [{ value: 'Lee, Jr.' }, { value: 'Lee' }, { value: '=1+1' }]] },
    ]).toBuffer()
    const { table, contacts } = await contactsOf(new Uint8Array(made))
    expect([table.tab, table.tabs, table.rows[0]?.[3]]).toEqual(['Members', ['Remarks', 'Members'], '2/9/2027'])
    expect(contacts).toMatchObject([{ name: 'Ana Ruiz', organization: 'Arsenal Optics', phone: '5635550111', line: 3 }, { name: 'Lee, Jr.', phone: '=1+1' }])
    expect((await readList(new Uint8Array(made), 'x.xlsx', { tab: 'Remarks' })).rows).toEqual([['Made in May']])
  })

  test('a list without headings is told apart by what stands in it', async () => {
    const { table, contacts } = await contactsOf('Ana Ruiz\tana@example.com\t563 555 0112\tArsenal Optics Inc\nBo Chen\tbo@example.com\t563 555 0113\tChen LLC\n')
    expect([table.isHeaded, table.headers]).toEqual([false, ['Column 1', 'Column 2', 'Column 3', 'Column 4']])
    expect(contacts).toMatchObject([{ name: 'Ana Ruiz', email: 'ana@example.com', phone: '563 555 0112', organization: 'Arsenal Optics Inc', line: 1 }, { name: 'Bo Chen' }])
  })

  test('addresses alone, one a line', async () => {
    const { contacts } = await contactsOf('ana@example.com\nbo@example.com\n')
    expect(contacts.map((contact) => [contact.name, contact.line])).toEqual([['ana@example.com', 1], ['bo@example.com', 2]])
  })

  test('whoever brings a list in may take its columns otherwise', async () => {
    const { table } = await contactsOf('Name,Firm,Notes,Extra\nAna,Arsenal,tea,ana@example.com\n')
    const changed = withRole(withRole(mappingFor(table.headers, table.rows), 3, 'email'), 2, 'notes')
    expect(contactsFrom(table, changed)).toMatchObject([{ name: 'Ana', organization: 'Arsenal', notes: 'tea', email: 'ana@example.com' }])
    expect(contactsFrom(table, mappingFor(table.headers, table.rows))[0]?.notes).toBeUndefined()
  })
})

describe('what stands in cells', () => {
  test('HTML stays letters, a phone that a spreadsheet shortened is left out and said so', async () => {
    const { contacts } = await contactsOf('Name,Company,Phone\n<img src=x onerror=alert(1)>,"<b>Bold</b> & Co",1.56356E+10\n')
    expect(contacts).toEqual([{ name: '<img src=x onerror=alert(1)>', title: '', organization: '<b>Bold</b> & Co', email: '', phone: '', doNotContact: false, line: 2, remark: 'A spreadsheet had shortened this phone number, so it was left out.' }])
  })

  test('an address among other signs is found', async () => {
    const { contacts } = await contactsOf('Name,Email\nAna,"Ana Ruiz <ana@example.com>"\nBo,mailto:bo@example.com\nCy,cy@nowhere\nDi,none\n')
    expect(contacts.map((contact) => contact.email)).toEqual(['ana@example.com', 'bo@example.com', 'cy@nowhere', ''])
  })

  test('the sign that our own CSV puts before what looks like a formula is taken off', async () => {
    const { contacts } = await contactsOf("Name,Phone\nO'Neil,'+1 563 555 0114\n'Tis,563 555 0115\n")
    expect(contacts.map((contact) => [contact.name, contact.phone])).toEqual([["O'Neil", '+1 563 555 0114'], ["'Tis", '563 555 0115']])
  })

  test.each([['UTF-16, little end first', 'utf-16le', true], ['UTF-16 without its mark', 'utf-16le', false]] as const)('%s', async (_name, encoding, isMarked) => {
    const text = `${isMarked ? '\ufeff' : ''}Name\tCompany\r\nZoë Łuk\tBjörk\r\n`
    const wide = new Uint8Array(text.length * 2)
    const view = new DataView(wide.buffer)
    Array.from(text).forEach((sign, at) => view.setUint16(at * 2, sign.charCodeAt(0), true))
    const { table, contacts } = await contactsOf(wide)
    expect([table.encoding, table.delimiter]).toEqual([encoding, '\t'])
    expect(contacts).toMatchObject([{ name: 'Zoë Łuk', organization: 'Björk' }])
  })

  test('people may say that another encoding is meant', async () => {
    const utf8 = bytes('Name,Company\nZoë,Björk\n')
    expect((await contactsOf(utf8, { encoding: 'windows-1252' })).contacts[0]?.name).toBe('ZoÃ«')
  })
})
