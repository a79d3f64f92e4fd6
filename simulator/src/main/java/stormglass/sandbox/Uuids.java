package stormglass.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Finds UUIDs in requests.
final class Uuids {

  private static final int LENGTH = 36;
  private static final int FIRST_DASH = 8;
  private static final int MOST = 1_000;

  private Uuids() {}

  /// Every UUID in a text, in order, at most 1,000.
  ///
  /// @param text in UTF-8
  static List<String> in(byte[] text) {
    List<String> found = new ArrayList<>(4);
    int at = FIRST_DASH;
    while (at + LENGTH - FIRST_DASH <= text.length && found.size() < MOST) {
      if (text[at] == '-' && isUuid(text, at - FIRST_DASH)) {
        found.add(new String(text, at - FIRST_DASH, LENGTH, StandardCharsets.ISO_8859_1));
        at += LENGTH;
      } else {
        at++;
      }
    }
    return found;
  }

  private static boolean isUuid(byte[] text, int start) {
    for (int i = 0; i < LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? text[start + i] != '-' : Character.digit(text[start + i], 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
