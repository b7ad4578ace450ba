/** The value of an option as a name that every form program leaves as it is: letters, digits, and `_2E` for others. */
export function optionState(value: string): string {
  const bytes = new TextEncoder().encode(value)
  return Array.from(bytes, (byte) => (/[A-Za-z0-9-]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `_${byte.toString(16).toUpperCase().padStart(2, '0')}`)).join('')
}
