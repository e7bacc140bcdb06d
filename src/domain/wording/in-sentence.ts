/** First words that count or single out; a name such as `Three UK` has no common noun behind them. */
const DETERMINERS = new Set(
  'All Handheld Other Selected Several Some Unnamed Two Three Four Five Six Seven Eight Nine Ten Twelve'.split(
    ' ',
  ),
);

/** First words that are common nouns or adjectives where a small letter follows. */
const COMMON_WORDS = new Set(
  `
  A About Advertising Airlines Airports An Authorities Automated Automatic Ballparks Biometric Body
  Border
  Brochure Business Businesses Buyers Camera Cameras Campus Car Casinos Companies Company Concept
  County Customer Customers Digital Doorbell Dynamic Emotion Emotion-sensing Employers Entry Ethnicity Face
  Face-scan Facial Fingerprint Gait Gate General General-purpose Governments Hotels Hundreds
  In-van Information Interactive International Law Live Local Major Marketing Mobile More Most
  National Nationwide Network Officials On-the-move Opt-in Own Police Private Public Real-time
  Retailers Schools Scam-ad Security Service Shared Shops Site Skating Smile
  Stadium Stands State Station Stores Surveillance System The Time Traveller Vending Video
  Voice Voiceprints Workplaces
`
    .trim()
    .split(/\s+/),
);

/** A product or customer as it reads on inside a sentence; a name keeps its capital: `Police Scotland`. */
export function inSentence(name: string): string {
  const text = name.replaceAll('; ', ', ');
  const [first = '', second = 'x'] = text.replace(',', '').split(' ');
  const isCommon = COMMON_WORDS.has(first) && second === second.toLowerCase();
  const isCount = DETERMINERS.has(first) && / \p{Ll}/u.test(text);
  return isCommon || isCount ? lowerFirst(text) : text;
}

/** The first letter in lower case. */
export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
