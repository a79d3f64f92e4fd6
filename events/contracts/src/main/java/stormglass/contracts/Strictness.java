package stormglass.contracts;

/// How closely a document must follow its schema.
public enum Strictness {
  /// Every constraint holds: for producers, tests and tools.
  STRICT,
  /// Every constraint holds, but fields, enum symbols and variants that a later version may have
  /// added are accepted; symbols and variants are kept: for consumers.
  TOLERANT
}
