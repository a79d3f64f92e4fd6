package stormglass.compatibility;

/// How consumers read, and so what counts as a break.
public enum Mode {
  /// Consumers pass over fields and keep symbols that they do not know, as the generated codecs do;
  /// producers send only what their schema names.
  TOLERANT_READER,
  /// Consumers refuse what their schema does not allow; producers may send whatever theirs allows.
  /// One version goes with another when every event of the one is an event of the other.
  STRICT
}
