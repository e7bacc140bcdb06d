/** What an ask on the first two rungs must say of itself: the letter asks for rungs 3 to 7. METHOD 6, "Ask ladder". */
export const FALLS_SHORT =
  'By itself this falls short of the open letter, which asks companies to cease.';

/** The state of the right of reply before a letter was sent. METHOD 8. */
export const NOT_YET_ASKED = 'Not yet asked';
