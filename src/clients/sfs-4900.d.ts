declare module '@natlibfi/sfs-4900' {
  export function convertToLatin(
    word: string,
    language?: 'rus' | 'ukr',
  ): { from: string; result: string; warnings: string[] }
}
