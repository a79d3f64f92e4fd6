package stormglass.registry;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong between a folder of schemas and a registry.
public enum RegistryProblem {
  /// The folder cannot be read.
  FOLDER("REGISTRY-001", "Name a folder of schemas, such as events/schemas."),
  /// A file is no document.
  NOT_JSON("REGISTRY-002", "Mend the file: a schema is one JSON object."),
  /// Two files are for one schema.
  TWICE("REGISTRY-003", "Remove one of the two."),
  /// There is no such registry.
  NO_REGISTRY("REGISTRY-004", "Correct --registry, or push first: that makes the registry."),
  /// The service refused.
  REFUSED("REGISTRY-005", "Do what the message says; the rest was not tried."),
  /// The service cannot be reached or nobody is signed in.
  UNREACHABLE(
      "REGISTRY-006",
      "Sign in as for the AWS CLI and name a region, or give the sandbox's --endpoint-url."),
  /// A schema's name is no file name.
  NAME("REGISTRY-007", "Fetch it with the AWS CLI into a file of your choice.");

  private final String code;
  private final String remedy;

  RegistryProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  Problem at(String where, String what) {
    return Problem.error(code, Where.file(where), what, remedy);
  }
}
