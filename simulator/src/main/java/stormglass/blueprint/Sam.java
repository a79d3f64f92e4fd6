package stormglass.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import stormglass.blueprint.Template.Declared;
import stormglass.document.Node;

/// What the serverless transform adds to a template: globals, an implicit API, generated resources.
///
/// The rules are those of the SAM specification and of its translator 1.110 (read 2026-11-21).
final class Sam {

  static final String FUNCTION = "AWS::Serverless::Function";
  static final String HTTP_API = "AWS::Serverless::HttpApi";
  static final String IMPLICIT_API = "ServerlessHttpApi";

  private static final String PREFIX = "AWS::Serverless::";

  private Sam() {}

  /// A resource that stands for a part of another one.
  ///
  /// @param properties what the event of a function says
  record Generated(String owner, Kind kind, Node.Mapping properties) {}

  /// What is generated.
  enum Kind {
    ROLE("AWS::IAM::Role"),
    MAPPING("AWS::Lambda::EventSourceMapping"),
    RULE("AWS::Events::Rule"),
    STAGE("AWS::ApiGatewayV2::Stage");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  /// The template with globals merged into its resources, and with the API that routes without one
  /// belong to.
  static Template expanded(Template template) {
    SequencedMap<String, Declared> resources = new LinkedHashMap<>();
    template.resources().forEach((id, declared) -> resources.put(id, declared));
    for (Declared function : template.resources().values()) {
      if (function.type().equals(FUNCTION) && usesImplicitApi(function)) {
        resources.putIfAbsent(IMPLICIT_API, implicitApi(function));
      }
    }
    resources.replaceAll((id, declared) -> withGlobals(declared, template.globals()));
    return new Template(
        template.parameters(),
        template.mappings(),
        template.conditions(),
        template.globals(),
        resources,
        template.outputs());
  }

  private static boolean usesImplicitApi(Declared function) {
    return events(function).values().stream()
        .anyMatch(
            event ->
                "HttpApi".equals(type(event))
                    && (!(event.get("Properties") instanceof Node.Mapping properties)
                        || properties.get("ApiId") == null));
  }

  private static Declared implicitApi(Declared function) {
    return new Declared(
        IMPLICIT_API,
        function.where(),
        HTTP_API,
        Values.emptyMapping(function.where()),
        null,
        List.of(),
        List.of());
  }

  private static Declared withGlobals(Declared declared, Node.Mapping globals) {
    String section =
        declared.type().startsWith(PREFIX) ? declared.type().substring(PREFIX.length()) : "";
    if (!(globals.get(section) instanceof Node.Mapping defaults)
        || declared.ignoredGlobals().contains("*")) {
      return declared;
    }
    LinkedHashMap<String, Node> taken = new LinkedHashMap<>(defaults.entries());
    taken.keySet().removeAll(declared.ignoredGlobals());
    Node merged =
        merge(
            new Node.Mapping(taken, defaults.keys(), defaults.where(), ""), declared.properties());
    return new Declared(
        declared.id(),
        declared.where(),
        declared.type(),
        (Node.Mapping) merged,
        declared.condition(),
        declared.dependsOn(),
        declared.ignoredGlobals());
  }

  /// Mappings are merged, lists follow each other, anything else is overridden.
  private static Node merge(Node global, Node local) {
    if (Call.of(global) != null || Call.of(local) != null) {
      return local;
    }
    if (global instanceof Node.Mapping defaults && local instanceof Node.Mapping own) {
      LinkedHashMap<String, Node> entries = new LinkedHashMap<>(defaults.entries());
      own.entries().forEach((key, value) -> entries.merge(key, value, Sam::merge));
      Map<String, stormglass.problem.Where> keys = new LinkedHashMap<>(defaults.keys());
      keys.putAll(own.keys());
      return new Node.Mapping(entries, keys, own.where(), "");
    }
    if (global instanceof Node.Sequence defaults && local instanceof Node.Sequence own) {
      List<Node> items = new ArrayList<>(defaults.items());
      items.addAll(own.items());
      return Values.list(items, own.where());
    }
    return local;
  }

  /// The resources that a template's own ones bring with them, by id.
  static Map<String, Generated> generated(Template template) {
    Map<String, Generated> generated = new LinkedHashMap<>();
    for (Declared declared : template.resources().values()) {
      String id = declared.id();
      if (declared.type().equals(HTTP_API)) {
        generated.put(
            id + "ApiGatewayDefaultStage", new Generated(id, Kind.STAGE, declared.properties()));
      }
      if (!declared.type().equals(FUNCTION)) {
        continue;
      }
      if (declared.properties().get("Role") == null) {
        generated.put(id + "Role", new Generated(id, Kind.ROLE, declared.properties()));
      }
      events(declared)
          .forEach(
              (name, event) -> {
                Node.Mapping properties =
                    event.get("Properties") instanceof Node.Mapping given
                        ? given
                        : Values.emptyMapping(event.where());
                switch (type(event)) {
                  case "SQS", "DynamoDB" ->
                      generated.put(id + name, new Generated(id, Kind.MAPPING, properties));
                  case "EventBridgeRule", "CloudWatchEvent" ->
                      generated.put(id + name, new Generated(id, Kind.RULE, properties));
                  default -> {}
                }
              });
    }
    return generated;
  }

  /// The events of a function that are mappings, by name.
  static SequencedMap<String, Node.Mapping> events(Declared function) {
    SequencedMap<String, Node.Mapping> events = new LinkedHashMap<>();
    if (function.properties().get("Events") instanceof Node.Mapping mapping) {
      mapping
          .entries()
          .forEach(
              (name, event) -> {
                if (event instanceof Node.Mapping properties) {
                  events.put(name, properties);
                }
              });
    }
    return events;
  }

  private static String type(Node.Mapping event) {
    Node type = event.get("Type");
    String text = type == null ? null : Values.textOf(type);
    return text == null ? "" : text;
  }
}
