package stormglass.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// The supported subset of schema objects: each keyword, in which dialects and where it may stand,
/// and what becomes of it. Whatever is not in this table is an error.
public enum Keyword {
  TYPE(
      "type",
      "a record, a list, a scalar; in draft 4 `[<type>, \"null\"]` as `nullable`",
      Place.TYPED),
  TITLE("title", "nothing; for people", Place.values()),
  DESCRIPTION("description", "the documentation of the class or field", Place.values()),
  EXAMPLE("example", "nothing; for people", Dialect.OPEN_API, Place.values()),
  NULLABLE(
      "nullable", "a `@Nullable` component; at properties only", Dialect.OPEN_API, Place.TYPED),
  PROPERTIES("properties", "the components of the record", Place.OBJECT),
  REQUIRED("required", "a component that is never null", Place.OBJECT),
  ADDITIONAL_PROPERTIES(
      "additionalProperties",
      "`false`: strict decoding refuses other fields; a schema: a `Map`, beside properties the"
          + " last component",
      Place.OBJECT),
  ITEMS("items", "the type of the list's items", Place.ARRAY),
  ADDITIONAL_ITEMS(
      "additionalItems",
      "nothing; it means nothing beside one schema for all items",
      Dialect.DRAFT_4,
      Place.ARRAY),
  MIN_ITEMS("minItems", "a check", Place.ARRAY),
  MAX_ITEMS("maxItems", "a check", Place.ARRAY),
  ONE_OF(
      "oneOf",
      "a sealed interface of records; `$ref`s to components only, in draft 4 told apart by a"
          + " property that each requires with one symbol of its own",
      Place.UNION),
  DISCRIMINATOR(
      "discriminator",
      "`propertyName`, required by each component with the one symbol that `mapping` gives it,"
          + " or its name",
      Dialect.OPEN_API,
      Place.UNION),
  FORMAT(
      "format",
      "`uuid`: UUID, `date-time`: Instant, `int32`: int, `int64`: long, `float`, `double`: double",
      Place.STRING,
      Place.INTEGER,
      Place.NUMBER),
  MIN_LENGTH("minLength", "a check, in code points", Place.STRING),
  MAX_LENGTH("maxLength", "a check, in code points", Place.STRING),
  PATTERN("pattern", "a check", Place.STRING),
  ENUM("enum", "a sealed type of the known symbols and an unknown one", Place.STRING),
  MINIMUM("minimum", "a check", Place.INTEGER, Place.NUMBER),
  MAXIMUM("maximum", "a check", Place.INTEGER, Place.NUMBER),
  EXCLUSIVE_MINIMUM("exclusiveMinimum", "`true`: greater, not equal", Place.INTEGER, Place.NUMBER),
  EXCLUSIVE_MAXIMUM("exclusiveMaximum", "`true`: less, not equal", Place.INTEGER, Place.NUMBER);

  /// The type at which a keyword may stand.
  public enum Place {
    OBJECT,
    ARRAY,
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    UNION;

    /// Every place that has a type.
    private static final Place[] TYPED = {OBJECT, ARRAY, STRING, INTEGER, NUMBER, BOOLEAN};
  }

  private final String word;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing changes
  private final Set<Dialect> dialects;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that nothing changes
  private final Set<Place> places;

  Keyword(String word, String meaning, Place... places) {
    this(word, meaning, EnumSet.allOf(Dialect.class), places);
  }

  Keyword(String word, String meaning, Dialect dialect, Place... places) {
    this(word, meaning, EnumSet.of(dialect), places);
  }

  Keyword(String word, String meaning, Set<Dialect> dialects, Place... places) {
    this.word = word;
    this.meaning = meaning;
    this.dialects = Collections.unmodifiableSet(dialects);
    this.places = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(places)));
  }

  /// The keyword as it is written.
  public String word() {
    return word;
  }

  /// What becomes of it.
  public String meaning() {
    return meaning;
  }

  /// Where it may stand.
  public Set<Place> places() {
    return places;
  }

  /// In which dialects.
  public Set<Dialect> dialects() {
    return dialects;
  }

  static Optional<Keyword> of(String word) {
    return Arrays.stream(values()).filter(keyword -> keyword.word.equals(word)).findFirst();
  }
}
