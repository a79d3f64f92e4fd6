package stormglass.contracts;

import java.util.List;
import java.util.stream.Collectors;

/// A record was to be made of values that its schema does not allow.
///
/// It tells all that is wrong with the components, never their values.
public final class InvalidRecord extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidRecord(Class<?> record, List<Violation> violations) {
    super(
        violations.stream()
            .map(Violation::toString)
            .collect(Collectors.joining("; ", record.getSimpleName() + ": ", "")));
    this.violations = List.copyOf(violations);
  }

  /// What is wrong, at least one thing; pointers begin at the record.
  public List<Violation> violations() {
    return violations;
  }
}
