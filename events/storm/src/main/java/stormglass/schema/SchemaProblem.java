package stormglass.schema;

import stormglass.problem.Problem;
import stormglass.problem.Where;

/// What can be wrong with schemas, with its stable code and its remedy.
public enum SchemaProblem {
  /// The folder cannot be read or has no schema in it.
  NO_SCHEMAS("SCHEMA-001", "Put one <source>@<DetailType>.json per event into <context>/."),
  /// A key that a registry document must have is missing.
  MISSING("SCHEMA-002", "Add it."),
  /// A value has the wrong kind.
  WRONG_KIND("SCHEMA-003", "Give it the kind that its dialect asks for."),
  /// A keyword is outside the supported subset.
  KEYWORD(
      "SCHEMA-004", "Remove it, or express it with the keywords of the table in events/README."),
  /// A type is outside the supported subset.
  TYPE("SCHEMA-005", "Use string, integer, number, boolean, array, object or a $ref."),
  /// A format is outside the supported subset.
  FORMAT("SCHEMA-006", "Use uuid, date-time, int32, int64, float or double, each at its type."),
  /// A reference leads nowhere.
  REFERENCE("SCHEMA-007", "Refer to a component of the same document."),
  /// A type contains itself, and no value of it ends, or no class stands between the two.
  RECURSION("SCHEMA-008", "Let it come back in an object, at an optional property, list or map."),
  /// A property is required that the object does not have.
  REQUIRED("SCHEMA-009", "Add the property, or take it off the list."),
  /// A lower bound lies above the upper one, or beyond what the type holds.
  BOUNDS("SCHEMA-010", "Correct the bounds."),
  /// A pattern is no regular expression that every validator reads alike.
  PATTERN("SCHEMA-011", "Use literals, classes, groups, alternatives, quantifiers, ^ and $."),
  /// An enum has no symbols, one of them twice, or one that is no string.
  SYMBOLS("SCHEMA-012", "List each symbol once, as a string."),
  /// Two names become the same in Java.
  NAME_CLASH("SCHEMA-013", "Rename one of the two."),
  /// The envelope is not EventBridge's.
  ENVELOPE("SCHEMA-014", "Copy the component AWSEvent of a document that is right."),
  /// File name and document name different events.
  IDENTITY("SCHEMA-015", "Make file name, folder, title, source and detail-type agree."),
  /// The detail is not metadata and data.
  DETAIL("SCHEMA-016", "Give the detail exactly the required properties metadata and data."),
  /// The metadata are not those of the contracts.
  METADATA("SCHEMA-017", "Copy the component Metadata of a document that is right."),
  /// A component is not used.
  UNUSED("SCHEMA-018", "Remove it, or refer to it."),
  /// A component means different things in different documents.
  DIVERGENT("SCHEMA-019", "Make the definitions equal, or give them different names."),
  /// A document is larger than the registry takes.
  TOO_LARGE("SCHEMA-020", "Shorten it to 100,000 characters."),
  /// An object has too many properties.
  TOO_WIDE("SCHEMA-021", "Group properties in objects of at most 64."),
  /// Sources of more than one system stand in one folder.
  SYSTEMS("SCHEMA-022", "Keep the schemas of each system in a folder of its own."),
  /// A variant of oneOf is not told from the others by the discriminator.
  VARIANT(
      "SCHEMA-023", "Refer to components that require the discriminator, an enum of one symbol.");

  private final String code;
  private final String remedy;

  SchemaProblem(String code, String remedy) {
    this.code = code;
    this.remedy = remedy;
  }

  /// The printed id, such as `SCHEMA-004`.
  public String code() {
    return code;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  /// The problem at a place.
  public Problem at(Where where, String what) {
    return Problem.error(code, where, what, remedy);
  }

  /// The problem at a place where the input can be used all the same.
  public Problem warningAt(Where where, String what) {
    return Problem.warning(code, where, what, remedy);
  }
}
