package stormglass.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import stormglass.problem.Problem;
import stormglass.problem.Reading;
import stormglass.schema.Component;
import stormglass.schema.EventSchema;
import stormglass.schema.Type;

/// Sample events of one schema; the same seed gives the same samples.
public final class Samples {

  private static final long LARGEST_EVENT = 256 * 1024;
  private static final String ACCOUNT = "123456789012";
  private static final String REGION = "eu-central-1";

  private final EventSchema schema;
  private final Type.Structure shape;
  private final RandomGenerator random;
  private final Texts texts;
  private final Heights heights;
  private final Set<String> checked = new HashSet<>();

  private Samples(EventSchema schema, RandomGenerator random) {
    this.schema = schema;
    this.shape = EventShape.of(schema);
    this.random = random;
    this.texts = new Texts(random);
    this.heights = new Heights(schema.components());
  }

  /// Samples of a schema, or why there are none.
  ///
  /// @param random what draws them, seeded by the caller
  public static Reading<Samples> of(EventSchema schema, RandomGenerator random) {
    Samples samples = new Samples(schema, random);
    List<Problem> problems = new ArrayList<>();
    if (samples.size(samples.shape) > LARGEST_EVENT) {
      String what = "The smallest event of " + schema.registryName() + " is too large.";
      problems.add(SampleProblem.TOO_LARGE.at(schema.where(), what));
    } else {
      samples.check(schema.data(), "/detail/data", problems);
    }
    return problems.isEmpty()
        ? new Reading.Of<>(samples, List.of())
        : new Reading.Failed<>(problems);
  }

  /// The schema whose samples they are.
  public EventSchema schema() {
    return schema;
  }

  /// The field at a path of names from the envelope on, if events have it; lists are looked into.
  public Optional<Field> field(List<String> path) {
    return Field.at(path, shape, this);
  }

  /// A value of a type, as it stands in samples of a kind.
  Object value(Type type, SampleKind kind) {
    return new Values(schema.components(), kind, texts, random).of(type);
  }

  /// Whether a type allows a text.
  boolean allows(Type.Text type, String text) {
    return texts.allows(type, text);
  }

  /// The next sample of a kind.
  public Sample next(SampleKind kind) {
    Object made = value(shape, kind);
    if (!(made instanceof Map<?, ?> map)) {
      throw new IllegalStateException("an event is no map");
    }
    Map<String, Object> event = named(map);
    if (kind != SampleKind.INVALID) {
      return new Sample(event, Optional.empty());
    }
    Breaches breaches = new Breaches(schema.components(), texts, random);
    return new Sample(event, Optional.of(breaches.breakOne(shape, event)));
  }

  /// The event with what EventBridge would put into its envelope.
  @SuppressWarnings("unchecked") // the map that Values made of the envelope
  private Map<String, Object> named(Map<?, ?> made) {
    Map<String, Object> event = (Map<String, Object>) made;
    event.put("version", "0");
    event.put("id", value(new Type.Uuid(), SampleKind.VALID));
    event.put("detail-type", schema.detailType());
    event.put("source", schema.source());
    event.put("account", ACCOUNT);
    event.put("region", REGION);
    event.put("resources", new ArrayList<>());
    return event;
  }

  /// About the size of the smallest value, in bytes.
  private long size(Type type) {
    return switch (type) {
      case Type.Reference(String name) -> size(component(name));
      case Type.Structure structure -> {
        long size = 2;
        for (Type.Property property : structure.properties()) {
          boolean isEmpty = !property.required() || property.nullable();
          size += isEmpty ? 0 : property.name().length() + size(property.type());
        }
        yield Math.min(size, Integer.MAX_VALUE);
      }
      case Type.Union union -> size(component(heights.lowest(union.variants().values())));
      case Type.Items(Type item, int least, _) ->
          least == 0 ? 2 : Math.min(least * size(item), Integer.MAX_VALUE);
      case Type.Text text -> text.minLength();
      case Type.Uuid _, Type.DateTime _, Type.Whole _, Type.Real _ -> 1;
      case Type.Truth _, Type.Symbols _ -> 1;
    };
  }

  private void check(Type type, String pointer, List<Problem> problems) {
    switch (type) {
      case Type.Reference(String name) -> {
        if (checked.add(name)) {
          check(component(name), pointer, problems);
        }
      }
      case Type.Structure structure -> {
        structure
            .properties()
            .forEach(each -> check(each.type(), pointer + "/" + each.name(), problems));
        structure.others().ifPresent(others -> check(others, pointer + "/*", problems));
      }
      case Type.Union union ->
          union
              .variants()
              .values()
              .forEach(name -> check(new Type.Reference(name), pointer, problems));
      case Type.Items items -> check(items.item(), pointer + "/0", problems);
      case Type.Text text -> {
        if (texts.shortest(text).isEmpty() || texts.longest(text).isEmpty()) {
          String what = "No text was found for " + pointer + ", which has the pattern '%s'.";
          problems.add(SampleProblem.PATTERN.at(schema.where(), what.formatted(text.pattern())));
        }
      }
      case Type.Uuid _, Type.DateTime _, Type.Whole _, Type.Real _ -> {}
      case Type.Truth _, Type.Symbols _ -> {}
    }
  }

  private Type component(String name) {
    Component component = schema.components().get(name);
    return Objects.requireNonNull(component, name).type();
  }
}
