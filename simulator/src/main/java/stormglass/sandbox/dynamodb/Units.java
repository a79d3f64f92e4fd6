package stormglass.sandbox.dynamodb;

/// Request units by size ("DynamoDB read and write operations" of the developer guide, read
/// 2026-11).
final class Units {

  private static final int WRITE_BYTES = 1024;
  private static final int READ_BYTES = 4096;

  private Units() {}

  /// Units of a write: one for each begun KB of the larger of the item before and after.
  static int write(int bytes) {
    return Math.max(1, Math.ceilDiv(bytes, WRITE_BYTES));
  }

  /// Half units of a read: one for each begun 4 KB, two where the read is consistent.
  static int readHalves(int bytes, boolean consistent) {
    return Math.max(1, Math.ceilDiv(bytes, READ_BYTES)) * (consistent ? 2 : 1);
  }
}
