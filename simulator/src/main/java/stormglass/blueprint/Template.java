package stormglass.blueprint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// The sections of a template as they are written, calls and all.
record Template(
    Node.Mapping parameters,
    Node.Mapping mappings,
    Node.Mapping conditions,
    Node.Mapping globals,
    SequencedMap<String, Declared> resources,
    Node.Mapping outputs) {

  /// AWS's bound on the resources of a template.
  static final int MAX_RESOURCES = 500;

  static final String SERVERLESS = "AWS::Serverless-2016-10-31";

  private static final Set<String> SECTIONS =
      Set.of(
          "AWSTemplateFormatVersion",
          "Description",
          "Metadata",
          "Parameters",
          "Rules",
          "Mappings",
          "Conditions",
          "Transform",
          "Globals",
          "Resources",
          "Outputs");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "Type",
          "Properties",
          "DependsOn",
          "Condition",
          "DeletionPolicy",
          "UpdateReplacePolicy",
          "UpdatePolicy",
          "CreationPolicy",
          "Metadata",
          "IgnoreGlobals");

  /// A resource as it is written.
  ///
  /// @param condition the name of its condition, or null
  /// @param ignoredGlobals the globals it does not take; `*` for all
  record Declared(
      String id,
      Where where,
      String type,
      Node.Mapping properties,
      @Nullable String condition,
      List<String> dependsOn,
      List<String> ignoredGlobals) {}

  /// The sections of a document, or null when it is no template at all.
  static @Nullable Template of(Node document, Problems problems) {
    if (!(document instanceof Node.Mapping root)) {
      problems.add(TemplateProblem.NOT_A_TEMPLATE.at(document.where(), "it is " + document.kind()));
      return null;
    }
    for (String key : root.entries().keySet()) {
      if (!SECTIONS.contains(key)) {
        problems.add(
            TemplateProblem.UNKNOWN_SECTION.at(Values.keyWhere(root, key), key, "a template"));
      }
    }
    if (root.get("Rules") != null) {
      problems.add(
          TemplateProblem.NOT_HONOURED.at(
              Values.keyWhere(root, "Rules"), "Rules", "parameters are not checked by rules."));
    }
    transforms(root, problems);
    Node.Mapping resources = section(root, "Resources", problems);
    if (resources.entries().isEmpty()) {
      problems.add(TemplateProblem.NOT_A_TEMPLATE.at(root.where(), "it has no Resources"));
      return null;
    }
    return new Template(
        section(root, "Parameters", problems),
        section(root, "Mappings", problems),
        section(root, "Conditions", problems),
        section(root, "Globals", problems),
        declared(resources, problems),
        section(root, "Outputs", problems));
  }

  private static void transforms(Node.Mapping root, Problems problems) {
    Node transform = root.get("Transform");
    List<Node> names =
        switch (transform) {
          case null -> List.of();
          case Node.Sequence list -> list.items();
          case Node single -> List.of(single);
        };
    for (Node name : names) {
      String text = Values.textOf(name);
      if (!SERVERLESS.equals(text)) {
        problems.add(
            TemplateProblem.UNSUPPORTED_TRANSFORM.at(
                name.where(), text != null ? text : name.kind()));
      }
    }
  }

  private static Node.Mapping section(Node.Mapping root, String name, Problems problems) {
    return switch (root.get(name)) {
      case null -> Values.emptyMapping(root.where());
      case Node.Mapping mapping -> mapping;
      case Node other -> {
        problems.add(TemplateProblem.WRONG_KIND.at(other.where(), name, other.kind(), "a mapping"));
        yield Values.emptyMapping(other.where());
      }
    };
  }

  private static SequencedMap<String, Declared> declared(
      Node.Mapping resources, Problems problems) {
    SequencedMap<String, Declared> declared = new LinkedHashMap<>();
    int count = resources.entries().size();
    if (count > MAX_RESOURCES) {
      problems.add(
          TemplateProblem.TOO_MANY.at(resources.where(), "Resources", count, MAX_RESOURCES));
      return declared;
    }
    resources
        .entries()
        .forEach(
            (id, node) ->
                declared.put(id, declared(id, Values.keyWhere(resources, id), node, problems)));
    return declared;
  }

  private static Declared declared(String id, Where where, Node node, Problems problems) {
    Properties attributes = new Properties(node, id, problems);
    if (!id.matches("[A-Za-z0-9]{1,255}")) {
      problems.add(
          TemplateProblem.INVALID_NAME.at(where, "A logical id", id, "letters and digits only"));
    }
    for (String key : attributes.keys()) {
      if (!ATTRIBUTES.contains(key)) {
        attributes.report(key, TemplateProblem.UNKNOWN_SECTION, key, id);
      }
    }
    Node properties = attributes.get("Properties");
    if (properties == null) {
      properties = Values.emptyMapping(node.where());
    }
    if (!(properties instanceof Node.Mapping)) {
      problems.add(
          TemplateProblem.WRONG_KIND.at(
              properties.where(), id + ".Properties", properties.kind(), "a mapping"));
    }
    return new Declared(
        id,
        where,
        attributes.required("Type"),
        properties instanceof Node.Mapping mapping
            ? mapping
            : Values.emptyMapping(properties.where()),
        attributes.text("Condition"),
        new ArrayList<>(attributes.texts("DependsOn")),
        new ArrayList<>(attributes.texts("IgnoreGlobals")));
  }
}
