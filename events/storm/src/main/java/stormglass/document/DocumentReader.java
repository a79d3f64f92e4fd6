package stormglass.document;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import stormglass.problem.Problems;
import stormglass.problem.Reading;
import stormglass.problem.Where;

/// Reads one YAML 1.2 document, and so also JSON, into a tree with places.
///
/// Duplicate keys, keys that are not scalars, and nesting or aliases beyond bounds are problems.
public final class DocumentReader {

  private static final int MAX_DEPTH = 64;
  private static final int MAX_NODES = 500_000;
  private static final int MAX_ALIASES = 50;
  private static final int MAX_CODE_POINTS = 8 * 1024 * 1024;

  private final String file;
  private final Problems problems = new Problems();
  private final Scalars scalars = new Scalars();
  private final Set<DocumentProblem> exceeded = EnumSet.noneOf(DocumentProblem.class);
  private int nodes;

  private DocumentReader(String file) {
    this.file = file;
  }

  /// Reads a file.
  ///
  /// @param name what to call the file in problems
  public static Reading<Node> read(Path path, String name) {
    try {
      return read(Files.readString(path), name);
    } catch (CharacterCodingException e) {
      return failed(name, DocumentProblem.NOT_UTF_8, "The file is not UTF-8 text.");
    } catch (IOException e) {
      return failed(name, DocumentProblem.UNREADABLE, "The file cannot be read.");
    }
  }

  /// Reads a text.
  ///
  /// @param name what to call the text in problems
  public static Reading<Node> read(String text, String name) {
    return new DocumentReader(name).read(text);
  }

  private Reading<Node> read(String text) {
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setAllowDuplicateKeys(true)
            .setAllowNonScalarKeys(true)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(MAX_CODE_POINTS)
            .build();
    Optional<org.snakeyaml.engine.v2.nodes.Node> root;
    try {
      root = new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
      return failed(line, "The text is not YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      return failed(0, "The text is not YAML: " + firstLine(e) + ".");
    } catch (StackOverflowError e) {
      return failed(0, "The document is nested too deeply.");
    }
    if (root.isEmpty()) {
      return failed(0, "The document is empty.");
    }
    Node tree = node(root.get(), 0);
    return problems.reading(() -> tree);
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, int depth) {
    Where where = where(yaml.getStartMark());
    String tag = localTag(yaml);
    if (depth > MAX_DEPTH) {
      return refused(
          DocumentProblem.TOO_DEEP, where, "is nested more than " + MAX_DEPTH + " levels deep");
    }
    if (++nodes > MAX_NODES) {
      String what = "has more than " + MAX_NODES + " values, aliases resolved";
      return refused(DocumentProblem.TOO_LARGE, where, what);
    }
    return switch (yaml) {
      case MappingNode mapping -> mapping(mapping, where, tag, depth);
      case SequenceNode sequence -> {
        List<Node> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
        yield new Node.Sequence(List.copyOf(items), where, tag);
      }
      case ScalarNode scalar ->
          new Node.Scalar(scalars.value(scalar, tag), scalar.getValue(), where, tag);
      default -> throw new IllegalStateException("unknown YAML node " + yaml.getNodeType());
    };
  }

  private Node.Mapping mapping(MappingNode mapping, Where where, String tag, int depth) {
    LinkedHashMap<String, Node> entries = new LinkedHashMap<>();
    Map<String, Where> keys = new HashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Where keyWhere = where(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.add(DocumentProblem.KEY.at(keyWhere, "A key is not a plain text."));
        continue;
      }
      Node value = node(tuple.getValueNode(), depth + 1);
      if (entries.putIfAbsent(key.getValue(), value) == null) {
        keys.put(key.getValue(), keyWhere);
      } else {
        String what = "The key '" + key.getValue() + "' stands twice in one mapping.";
        problems.add(DocumentProblem.TWICE.at(keyWhere, what));
      }
    }
    return new Node.Mapping(entries, keys, where, tag);
  }

  /// Says once that the document goes beyond a bound.
  private Node refused(DocumentProblem problem, Where where, String what) {
    if (exceeded.add(problem)) {
      problems.add(problem.at(where, "The document " + what + "."));
    }
    return new Node.Scalar(null, "", where, "");
  }

  private Where where(Optional<Mark> mark) {
    return new Where(file, mark.map(m -> m.getLine() + 1).orElse(0));
  }

  private static String localTag(org.snakeyaml.engine.v2.nodes.Node yaml) {
    String tag = yaml.getTag().getValue();
    return tag.startsWith("!") && tag.length() > 1 ? tag : "";
  }

  private static String firstLine(YamlEngineException e) {
    String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("unknown error");
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  private static Reading<Node> failed(String file, DocumentProblem problem, String what) {
    return new Reading.Failed<>(List.of(problem.at(Where.file(file), what)));
  }

  private Reading<Node> failed(int line, String what) {
    return new Reading.Failed<>(List.of(DocumentProblem.NOT_YAML.at(new Where(file, line), what)));
  }

  /// Resolves scalars by the rules of YAML 1.2's JSON schema.
  private static final class Scalars extends StandardConstructor {
    Scalars() {
      super(LoadSettings.builder().build());
    }

    @Nullable Object value(ScalarNode node, String tag) {
      if (!tag.isEmpty()) {
        return node.getValue();
      }
      return switch (constructObject(node)) {
        case null -> null;
        case Integer small -> small.longValue();
        case Object value -> value;
      };
    }
  }
}
