package stormglass.traffic;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import stormglass.document.Node;
import stormglass.problem.Problems;
import stormglass.problem.Reading;

/// Reads a traffic file.
final class TrafficReader {

  private final Problems problems = new Problems();

  private final Path folder;

  private TrafficReader(Path folder) {
    this.folder = folder;
  }

  static Reading<Traffic> read(Reading<Node> document, Path folder) {
    return switch (document) {
      case Reading.Failed<Node> failed -> new Reading.Failed<>(failed.problems());
      case Reading.Of<Node> of -> new TrafficReader(folder).traffic(of.value());
    };
  }

  private Reading<Traffic> traffic(Node root) {
    Fields file =
        new Fields(
            root,
            "a traffic file",
            Keys.of("traffic", "parameters", "data", "requests", "sessions", "profiles"),
            problems);
    Node version = file.required("traffic");
    if (version != null && !(version instanceof Node.Scalar(Long one, _, _, _) && one == 1)) {
      problems.add(
          TrafficProblem.UNKNOWN_VERSION.at(
              version.where(), "This version of the format is unknown."));
    }
    Parameters parameters = new Parameters(file.get("parameters"), problems);
    Map<String, DataSet> data =
        new DataReader(parameters, folder, problems).read(section(file, "data"));
    RequestReader requestReader = new RequestReader(parameters, data, problems);
    Map<String, RequestTemplate> requests = requestReader.read(section(file, "requests"));
    ScriptReader scriptReader =
        new ScriptReader(parameters, data, requests, requestReader.captured(), problems);
    SequencedMap<String, Script> scripts = new LinkedHashMap<>();
    section(file, "sessions")
        .forEach((kind, node) -> scripts.put(kind, scriptReader.read(kind, node)));
    scriptReader.reportUnused(requestReader.places());
    ProfileReader profileReader = new ProfileReader(parameters, scripts.keySet(), problems);
    SequencedMap<String, Profile> profiles = new LinkedHashMap<>();
    section(file, "profiles")
        .forEach((name, node) -> profiles.put(name, profileReader.read(name, node)));
    parameters.reportUnused();
    return problems.reading(() -> new Traffic(parameters.all(), profiles, scripts));
  }

  private SequencedMap<String, Node> section(Fields file, String key) {
    Node node = file.required(key);
    Node.Mapping mapping = node == null ? null : Fields.mapping(node, "'" + key + "'", problems);
    if (mapping == null) {
      return new LinkedHashMap<>();
    }
    if (mapping.entries().isEmpty()) {
      problems.add(
          TrafficProblem.NOTHING_DEFINED.at(mapping.where(), "'%s' is empty.".formatted(key)));
    }
    return mapping.entries();
  }
}
