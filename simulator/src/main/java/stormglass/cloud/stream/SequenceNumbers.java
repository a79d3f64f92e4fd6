package stormglass.cloud.stream;

/// Sequence numbers as DynamoDB writes them: 21 digits at least.
public final class SequenceNumbers {

  private static final int DIGITS = 24;

  private SequenceNumbers() {}

  /// The text of a sequence number: equally long for all, so that it sorts as the numbers do.
  public static String text(long sequence) {
    String digits = Long.toString(sequence);
    return "1" + "0".repeat(DIGITS - 1 - digits.length()) + digits;
  }

  /// The number of a text; -1 if it is none.
  public static long number(String text) {
    if (text.length() != DIGITS || text.charAt(0) != '1') {
      return -1;
    }
    try {
      return Long.parseLong(text.substring(1));
    } catch (NumberFormatException notDigits) {
      return -1;
    }
  }
}
