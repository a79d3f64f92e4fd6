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
  NAME("REGISTRY-007", "Fetch it with the AWS CLI into a file of your choice."),
  /// The registry lacks a schema of the folder.
  NOT_THERE("REGISTRY-008", "Push it first: ./stormglass schemas push."),
  /// The registry holds another document than the folder.
  OTHER("REGISTRY-009", "See ./stormglass schemas diff, and push or pull."),
  /// The service has made no code binding.
  NO_BINDING(
      "REGISTRY-010", "Ask again later, or mend the schema if the service cannot make code of it."),
  /// A code binding is not what one is made of.
  BAD_BINDING("REGISTRY-011", "Look at its sources: keep them with --out."),
  /// Sources would be written over other files.
  IN_THE_WAY("REGISTRY-012", "Choose another folder with --out."),
  /// A code binding reads or writes an event otherwise than our classes.
  DIFFERS("REGISTRY-013", "Keep what the schema says of it to forms that both have."),
  /// Something to compile with is missing.
  NO_TOOLS("REGISTRY-014", "Start it with ./stormglass, which finds a JDK and the libraries."),
  /// A file to be pulled over says what no version in the registry says.
  ONLY_HERE("REGISTRY-015", "Push it, or put it aside; --force writes over it."),
  /// A file to be pushed says what an older version in the registry says.
  WENT_ON("REGISTRY-016", "Pull first; --force makes it a version again."),
  /// The service cannot answer now.
  BUSY("REGISTRY-017", "Try again in a while; what is done already is not done twice.");

  private final String code;
  private final String remedy;

  RegistryProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The problem at a place: a file, or a schema of a registry.
  public Problem at(String where, String what) {
    return Problem.error(code, Where.file(where), what, remedy);
  }

  /// The same, where the work goes on without what is wrong.
  Problem warningAt(String where, String what) {
    return Problem.warning(code, Where.file(where), what, remedy);
  }
}
