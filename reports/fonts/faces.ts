/** The three voices of a document: text, emphasis, headlines. */
export type Face = 'sans' | 'strong' | 'serif';

/** One font file. A document embeds only those it uses. */
export type FontId =
  | 'sans-regular'
  | 'sans-semibold'
  | 'serif-semibold'
  | 'math'
  | 'symbols'
  | 'chinese-regular'
  | 'chinese-semibold'
  | 'korean-regular'
  | 'korean-semibold';

const PACKAGES = '@expo-google-fonts';

/** Module paths of the TrueType files; the WOFF ones cost several times as much to read. */
export const FONT_FILES: Readonly<Record<FontId, string>> = {
  'sans-regular': `${PACKAGES}/noto-sans/400Regular/NotoSans_400Regular.ttf`,
  'sans-semibold': `${PACKAGES}/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf`,
  'serif-semibold': `${PACKAGES}/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf`,
  math: `${PACKAGES}/noto-sans-math/400Regular/NotoSansMath_400Regular.ttf`,
  symbols: `${PACKAGES}/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf`,
  'chinese-regular': `${PACKAGES}/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf`,
  'chinese-semibold': `${PACKAGES}/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf`,
  'korean-regular': `${PACKAGES}/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf`,
  'korean-semibold': `${PACKAGES}/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf`,
};

const REGULAR_EAST: readonly FontId[] = ['chinese-regular', 'korean-regular'];
const SEMIBOLD_EAST: readonly FontId[] = ['chinese-semibold', 'korean-semibold'];

/** Where a character is looked for, in order. The large files come last, so most documents never open them. */
export const FONT_CHAINS: Readonly<Record<Face, readonly FontId[]>> = {
  sans: ['sans-regular', 'math', 'symbols', ...REGULAR_EAST],
  strong: ['sans-semibold', 'math', 'symbols', ...SEMIBOLD_EAST],
  serif: ['serif-semibold', 'sans-semibold', 'math', 'symbols', ...SEMIBOLD_EAST],
};
