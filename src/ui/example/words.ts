/** All words around the example, whole sentences with slots. */
export const exampleWords = {
  title: 'This is an example',
  making: 'Laying out the example…',
  text: 'A real launch of the year 2018, as public texts tell it on December 20 of that year. What nobody published is left empty. Change what you like: your own work is kept apart.',
  sources: 'Where it comes from',
  sourcesHelp: 'Each answer names the text that it is taken from. People are shown by their role, never by name.',
  sourcesGap: 'The team’s reviews, figures, letters and head counts were not published. Nothing was made up in their place.',
  again: 'Put it back as it was',
  own: 'Start your own',
  failed: {
    title: 'The example could not be opened',
    text: 'The browser did not give it a place to be stored. Your own work is not touched. Close other windows of Shared Table, then try again.',
  },
} as const
