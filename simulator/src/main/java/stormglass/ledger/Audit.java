package stormglass.ledger;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a ledger found.
///
/// @param findings one per rule, in the ledger's order
/// @param outcomes how many business flows ended in which final state; empty where the ledger knows
///   none
/// @param completed how many of them ended as the business wishes
public record Audit(List<Finding> findings, SequencedMap<String, Long> outcomes, long completed) {

  public Audit {
    findings = List.copyOf(findings);
    outcomes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(outcomes));
  }

  /// True when every rule holds.
  public boolean balanced() {
    return findings.stream().allMatch(finding -> finding.violations().isEmpty());
  }
}
