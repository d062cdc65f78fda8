package io.github.evidenceratings.internal.text;

/** Levenshtein distance in UTF-16 code units, up to a bound. */
final class EditDistance {
  private EditDistance() {}

  /**
   * The minimum number of characters to insert, delete or replace to turn one text into the other;
   * -1 if it is more than {@code most}.
   */
  static int within(int most, CharSequence one, CharSequence other) {
    int width = one.length();
    int height = other.length();
    if (Math.abs(width - height) > most) {
      return -1;
    }
    int over = most + 1;
    // The edits from the first x characters of one to the first y of the other, row by row of y.
    // Only cells at most that far from the diagonal can be within the bound.
    int[] edits = new int[width + 1];
    for (int x = 0; x <= width; x++) {
      edits[x] = Math.min(x, over);
    }
    for (int y = 1; y <= height; y++) {
      int from = Math.max(1, y - most);
      int to = Math.min(width, y + most);
      int diagonal = edits[from - 1];
      edits[from - 1] = from == 1 ? y : over;
      int best = edits[from - 1];
      for (int x = from; x <= to; x++) {
        int replaced = one.charAt(x - 1) == other.charAt(y - 1) ? diagonal : diagonal + 1;
        diagonal = edits[x];
        edits[x] = Math.min(replaced, Math.min(edits[x - 1], diagonal) + 1);
        best = Math.min(best, edits[x]);
      }
      if (best > most) {
        return -1;
      }
    }
    return edits[width] > most ? -1 : edits[width];
  }
}
