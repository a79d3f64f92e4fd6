package stormglass.calibration;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with a calibration.
public enum CalibrationProblem {
  WRONG_VERSION("CALIBRATION-001", "Make a new one with ./stormglass run."),
  MISSING("CALIBRATION-002", "Add it, or make a new calibration with ./stormglass run."),
  WRONG_KIND("CALIBRATION-003", "Write the value in the form that the other entries have."),
  OUT_OF_RANGE("CALIBRATION-004", "Write an amount within the range."),
  NOT_QUANTILES("CALIBRATION-005", "Let the probabilities rise, and no value fall."),
  UNKNOWN_EXEMPLAR("CALIBRATION-006", "Name an event that stands under 'exemplars'."),
  TOO_LARGE_SUM("CALIBRATION-007", "Let the shares sum to at most 1."),
  UNKNOWN_USAGE("CALIBRATION-008", "Name a kind of usage that the meter counts."),
  TWICE("CALIBRATION-009", "Give each exemplar an id of its own."),
  UNKNOWN_KEY("CALIBRATION-010", "Remove it, or correct its name.");

  private final String code;
  private final String remedy;

  CalibrationProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id.
  String code() {
    return code;
  }

  Problem at(Where where, String what) {
    return Problem.error(code, where, what, remedy);
  }
}
