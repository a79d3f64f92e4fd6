package stormglass.blueprint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stormglass.blueprint.Template.Declared;
import stormglass.document.DocumentReader;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Reading;

/// Reads one template and those nested in it.
final class StackReader {

  private static final int MAX_NESTED = 50;
  private static final Set<String> GLOBALS =
      Set.of("Api", "Function", "HttpApi", "SimpleTable", "StateMachine", "LayerVersion");

  private final Path file;
  private final Deployment deployment;
  private final Problems problems;
  private final Set<Path> above;
  private final Map<String, Stack> nested = new HashMap<>();

  StackReader(Path file, Deployment deployment, Problems problems) {
    this(file, deployment, problems, Set.of());
  }

  private StackReader(Path file, Deployment deployment, Problems problems, Set<Path> above) {
    this.file = file;
    this.deployment = deployment;
    this.problems = problems;
    this.above = above;
  }

  /// What the template came to, or null when it is none.
  ///
  /// @param prefix what stands before every id
  @Nullable Stack read(Node document, String prefix) {
    Template written = Template.of(document, problems);
    if (written == null) {
      return null;
    }
    for (String section : written.globals().entries().keySet()) {
      if (!GLOBALS.contains(section)) {
        problems.add(
            TemplateProblem.UNKNOWN_SECTION.at(
                Values.keyWhere(written.globals(), section), section, "Globals"));
      }
    }
    Template template = Sam.expanded(written);
    Scope scope =
        new Scope(
            deployment,
            Parameters.values(template.parameters(), deployment.parameters(), problems),
            template.mappings(),
            null,
            null);
    Conditions conditions = new Conditions(template.conditions(), scope, problems);
    Identities[] identities = new Identities[1];
    identities[0] =
        new Identities(
            template,
            scope.with(conditions),
            id -> nested(template.resources().get(id), identities[0], prefix).outputs());
    return read(template, identities[0], prefix);
  }

  private Stack read(Template template, Identities identities, String prefix) {
    References references = new References();
    ResourceReader reader = new ResourceReader();
    Element.Place place = new Element.Place(prefix, deployment, folder(), identities, problems);
    for (Declared declared : template.resources().values()) {
      if (template.parameters().get(declared.id()) != null) {
        problems.add(
            TemplateProblem.DUPLICATE_ID.at(
                declared.where(), declared.id(), "is that of a parameter too"));
      }
      if (identities.falseCondition(declared.id()) != null) {
        continue;
      }
      dependencies(declared, template, references);
      Node.Mapping resolved = resolved(declared, identities, references);
      if (isNested(declared)) {
        nested(declared, identities, prefix).resources().forEach(reader::add);
        continue;
      }
      reader.read(
          new Element(
              prefix + declared.id(),
              declared.where(),
              declared.type(),
              new Properties(resolved, declared.id(), problems),
              identities.of(declared.id()),
              place));
    }
    references.cycles(template, problems);
    return new Stack(reader.resources(), outputs(template, identities));
  }

  private Path folder() {
    Path parent = file.toAbsolutePath().normalize().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private void dependencies(Declared declared, Template template, References references) {
    for (String other : declared.dependsOn()) {
      if (template.resources().containsKey(other)) {
        references.from(declared.id(), "").add(other);
      } else {
        problems.add(TemplateProblem.DANGLING_REFERENCE.at(declared.where(), other));
      }
    }
  }

  /// The properties without calls; each reference is put down to the part that makes it.
  private Node.Mapping resolved(Declared declared, Identities identities, References references) {
    Node.Mapping raw = declared.properties();
    LinkedHashMap<String, Node> entries = new LinkedHashMap<>();
    raw.entries()
        .forEach(
            (key, value) -> {
              Set<String> into =
                  references.from(declared.id(), declared.type().equals(Sam.FUNCTION) ? key : "");
              Node node = new Resolver(identities.scope(), problems, into).resolve(value);
              if (node != null) {
                entries.put(key, node);
              }
            });
    return new Node.Mapping(entries, raw.keys(), raw.where(), "");
  }

  private static boolean isNested(Declared declared) {
    return declared.type().equals("AWS::CloudFormation::Stack")
        || declared.type().equals("AWS::Serverless::Application");
  }

  private Stack nested(@Nullable Declared declared, Identities identities, String prefix) {
    if (declared == null) {
      return Stack.EMPTY;
    }
    Stack known = nested.get(declared.id());
    if (known == null) {
      nested.put(declared.id(), Stack.EMPTY);
      known = readNested(declared, identities, prefix);
      nested.put(declared.id(), known);
    }
    return known;
  }

  private Stack readNested(Declared declared, Identities identities, String prefix) {
    Node raw = resolved(declared, identities, new References());
    Properties properties = new Properties(raw, declared.id(), problems);
    String key = declared.type().equals("AWS::CloudFormation::Stack") ? "TemplateURL" : "Location";
    Path local = local(properties, key);
    SequencedMap<String, String> parameters = properties.textMap("Parameters");
    properties.accept("Tags", "TimeoutInMinutes", "NotificationARNs").close();
    if (local == null) {
      return Stack.EMPTY;
    }
    Deployment child = deployment.nested(declared.id(), parameters);
    Set<Path> chain = new LinkedHashSet<>(above);
    chain.add(file.toAbsolutePath().normalize());
    String id = prefix + declared.id() + "/";
    return switch (DocumentReader.read(local, local.toString())) {
      case Reading.Failed<Node> failed -> {
        problems.addAll(failed.problems());
        yield Stack.EMPTY;
      }
      case Reading.Of<Node> document -> {
        Stack stack = new StackReader(local, child, problems, chain).read(document.value(), id);
        yield stack == null ? Stack.EMPTY : stack;
      }
    };
  }

  /// The local template that a nested stack names, or null with a problem.
  private @Nullable Path local(Properties properties, String key) {
    String url = properties.required(key);
    if (url.isEmpty()) {
      return null;
    }
    String wrong = null;
    Path local = file;
    if (url.contains("://") || url.indexOf('\0') >= 0) {
      wrong = "'" + url + "' is not a local path";
    } else {
      local = file.resolveSibling(url).normalize();
      Path absolute = local.toAbsolutePath().normalize();
      if (above.contains(absolute) || absolute.equals(file.toAbsolutePath().normalize())) {
        wrong = "it contains itself";
      } else if (above.size() >= 8 || nested.size() > MAX_NESTED) {
        wrong = "there are too many of them";
      }
    }
    if (wrong != null) {
      properties.report(key, TemplateProblem.NESTED_TEMPLATE, properties.path(), wrong);
      return null;
    }
    return local;
  }

  private SequencedMap<String, String> outputs(Template template, Identities identities) {
    SequencedMap<String, String> outputs = new LinkedHashMap<>();
    template
        .outputs()
        .entries()
        .forEach(
            (name, node) -> {
              if (node instanceof Node.Mapping mapping
                  && mapping.get("Condition") instanceof Node.Scalar condition
                  && !identities.scope().holds(condition.text(), condition.where())) {
                return;
              }
              Resolver resolver = new Resolver(identities.scope(), problems, new TreeSet<>());
              Node value = resolver.resolve(node);
              if (value != null) {
                Properties output = new Properties(value, "Outputs." + name, problems);
                outputs.put(name, output.required("Value"));
                output.accept("Description", "Export", "Condition").close();
              }
            });
    return outputs;
  }
}
