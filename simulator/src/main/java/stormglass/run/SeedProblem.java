package stormglass.run;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with a seed.
enum SeedProblem {
  UNREADABLE("SEED-001", "Check that it exists and may be read."),
  NOT_JSON("SEED-002", "Mend the JSON at this line."),
  NOT_A_LIST("SEED-003", "Write a list of objects: items in DynamoDB JSON, or users."),
  NO_USERNAME("SEED-004", "Give each user a username."),
  STRANGER("SEED-005", "Add the user, or let the traffic draw its users from this file."),
  NO_TABLE("SEED-006", "Name the file for the logical id of a table, or remove it."),
  NO_ITEM("SEED-007", "Write a value as an object with its type, such as {\"S\": \"text\"}."),
  NO_KEY("SEED-008", "Give the item every key attribute of its table.");

  private final String code;
  private final String remedy;

  SeedProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  Problem at(Where where, String what) {
    return Problem.error(code, where, "The seed " + what + ".", remedy);
  }
}
