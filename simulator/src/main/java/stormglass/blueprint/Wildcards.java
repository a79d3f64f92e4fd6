package stormglass.blueprint;

/// IAM's wildcards: `*` for any characters, `?` for one.
final class Wildcards {

  private Wildcards() {}

  /// Whether a pattern matches a whole text; takes time in proportion to both lengths at most.
  static boolean match(String pattern, String text) {
    int p = 0;
    int star = -1;
    int retry = 0;
    for (int t = 0; t < text.length(); ) {
      char wanted = p < pattern.length() ? pattern.charAt(p) : '\0';
      if (wanted == '*') {
        star = p++;
        retry = t;
      } else if (p < pattern.length() && (wanted == '?' || wanted == text.charAt(t))) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
