package stormglass.contracts;

/// How closely a document must follow its schema.
public enum Strictness {
  /// Every constraint holds: for producers, tests and tools.
  STRICT,
  /// Every constraint holds, but fields and enum symbols that a later version may have added are
  /// accepted; a symbol is kept: for consumers.
  TOLERANT
}
