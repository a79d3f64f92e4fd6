package stormglass.registry.binding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import stormglass.generate.Generator;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.sample.SampleKind;
import stormglass.sample.Samples;
import stormglass.schema.EventSchema;

/// Holds code bindings against our classes, on samples of their schemas.
///
/// Our classes are generated anew from the schemas and compiled, so that they are of the very
/// documents that the bindings are compared on.
public final class BindingCheck {

  private static final List<SampleKind> KINDS =
      List.of(SampleKind.MINIMAL, SampleKind.MAXIMAL, SampleKind.BOUNDARY, SampleKind.VALID);
  private static final int MOST_DIFFERENCES = 20;
  private static final int SHOWN = 60;

  private final Tools tools;
  private final Map<String, OurClasses> ours = new HashMap<>();
  private final Map<String, Samples> samples = new HashMap<>();
  private final int each;

  private BindingCheck(Tools tools, int each) {
    this.tools = tools;
    this.each = each;
  }

  /// Makes our classes of some schemas, all of one system.
  ///
  /// @param streams what draws the samples of a schema, by its name
  /// @param each how many samples of each kind are drawn
  public static Reading<BindingCheck> of(
      List<EventSchema> schemas, Function<String, RandomGenerator> streams, int each) {
    Reading<Tools> found = Tools.find();
    if (!(found instanceof Reading.Of<Tools>(Tools tools, _))) {
      return new Reading.Failed<>(found.problems());
    }
    Reading<SortedMap<String, String>> generated = Generator.generate(schemas);
    if (!(generated instanceof Reading.Of<SortedMap<String, String>>(var sources, _))) {
      return new Reading.Failed<>(generated.problems());
    }
    BindingCheck check = new BindingCheck(tools, each);
    Problems problems = new Problems();
    check.compile(schemas, sources);
    for (EventSchema schema : schemas) {
      switch (Samples.of(schema, streams.apply(schema.registryName()))) {
        case Reading.Failed<Samples>(var none) -> problems.addAll(none);
        case Reading.Of<Samples>(var drawn, _) -> check.samples.put(schema.registryName(), drawn);
      }
    }
    return problems.reading(() -> check);
  }

  /// A sealed family stands in several packages, and so needs a module.
  private void compile(List<EventSchema> schemas, SortedMap<String, String> sources) {
    Map<String, String> all = new LinkedHashMap<>(sources);
    all.put("module-info.java", "module ours {}");
    Compilation compiled =
        Compilation.of(tools.compiler(), all, tools.contracts(), "--add-reads", "ours=ALL-UNNAMED");
    if (!compiled.errors().isEmpty()) {
      throw new IllegalStateException("generated code: " + compiled.errors());
    }
    ClassLoader loader = compiled.loader(BindingCheck.class.getClassLoader());
    for (EventSchema schema : schemas) {
      try {
        ours.put(schema.registryName(), new OurClasses(schema, loader));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(schema.registryName(), e);
      }
    }
  }

  /// Compiles a binding and passes samples through it and through our classes.
  public Reading<Comparison> compare(EventSchema schema, BindingSource source) {
    return switch (TheirClasses.of(schema, source, tools)) {
      case Reading.Failed<TheirClasses>(var problems) -> new Reading.Failed<>(problems);
      case Reading.Of<TheirClasses>(var theirs, _) ->
          new Reading.Of<>(compare(schema.registryName(), theirs), List.of());
    };
  }

  private Comparison compare(String schema, TheirClasses theirs) {
    OurClasses own = Objects.requireNonNull(ours.get(schema), schema);
    Samples drawn = Objects.requireNonNull(samples.get(schema), schema);
    Map<String, Comparison.Difference> differences = new LinkedHashMap<>();
    Comparison.Forms forms = new Comparison.Forms(0, 0, 0);
    int equal = 0;
    for (SampleKind kind : KINDS) {
      for (int i = 0; i < each; i++) {
        byte[] event = asDelivered(drawn.next(kind).json());
        Values values = values(own.pass(event), theirs.pass(event));
        forms = forms.plus(values.forms());
        equal += values.places().isEmpty() ? 1 : 0;
        note(values.places(), differences);
      }
    }
    return new Comparison(
        schema, KINDS.size() * each, equal, forms, List.copyOf(differences.values()));
  }

  /// EventBridge gives the time of an event in whole seconds.
  private static byte[] asDelivered(String json) {
    try {
      ObjectNode event = (ObjectNode) RoundTrip.JSON.readTree(json);
      event.put("time", event.get("time").asText().replaceFirst("\\.[0-9]+", ""));
      return event.toString().getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a sample is no JSON", e);
    }
  }

  /// Compares what both wrote; a refusal stands for the whole event.
  private static Values values(RoundTrip.Passed ours, RoundTrip.Passed theirs) {
    return Values.compare(tree(ours), tree(theirs));
  }

  private static JsonNode tree(RoundTrip.Passed passed) {
    return switch (passed) {
      case RoundTrip.Passed.Written(JsonNode event) -> event;
      case RoundTrip.Passed.Refused(String why) ->
          com.fasterxml.jackson.databind.node.TextNode.valueOf("refused: " + why);
    };
  }

  private static void note(
      List<Values.Place> places, Map<String, Comparison.Difference> differences) {
    Map<String, Values.Place> distinct = new LinkedHashMap<>();
    places.forEach(
        place -> distinct.putIfAbsent(place.pointer().replaceAll("/[0-9]+", "/*"), place));
    distinct.forEach(
        (key, place) -> {
          Comparison.Difference before = differences.get(key);
          if (before != null) {
            differences.put(
                key,
                new Comparison.Difference(
                    before.pointer(), before.ours(), before.theirs(), before.samples() + 1));
          } else if (differences.size() < MOST_DIFFERENCES) {
            differences.put(
                key,
                new Comparison.Difference(
                    place.pointer(), shown(place.ours()), shown(place.theirs()), 1));
          }
        });
  }

  private static String shown(JsonNode value) {
    if (value.isMissingNode()) {
      return "nothing";
    }
    String json = value.toString();
    return json.length() <= SHOWN ? json : json.substring(0, SHOWN) + "…";
  }
}
