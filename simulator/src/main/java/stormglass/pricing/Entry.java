package stormglass.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.document.Node;
import stormglass.meter.Usage;
import stormglass.problem.Problems;
import stormglass.problem.Where;

/// A mapping of a price list that is read key by key; what is wrong becomes a problem.
final class Entry {

  private final Node node;
  private final String path;
  private final Problems problems;
  private final Set<String> read = new HashSet<>();

  Entry(Node node, String path, Problems problems) {
    this.node = node;
    this.path = path;
    this.problems = problems;
    if (!(node instanceof Node.Mapping)) {
      problems.add(PriceProblem.WRONG_KIND.at(node.where(), path, node.kind(), "a mapping"));
    }
  }

  String path() {
    return path;
  }

  boolean has(String key) {
    return node instanceof Node.Mapping mapping && mapping.get(key) != null;
  }

  void report(String key, PriceProblem problem, Object... details) {
    problems.add(problem.at(where(key), details));
  }

  private Where where(String key) {
    return node instanceof Node.Mapping mapping
        ? mapping.keys().getOrDefault(key, mapping.where())
        : node.where();
  }

  private String path(String key) {
    return path + "." + key;
  }

  private @Nullable Node required(String key) {
    read.add(key);
    if (node instanceof Node.Mapping mapping) {
      Node value = mapping.get(key);
      if (value == null) {
        report(key, PriceProblem.MISSING, path(key));
      }
      return value;
    }
    return null;
  }

  String text(String key) {
    return switch (required(key)) {
      case null -> "";
      case Node.Scalar scalar when scalar.value() != null -> scalar.text();
      case Node other -> {
        report(key, PriceProblem.WRONG_KIND, path(key), other.kind(), "a text");
        yield "";
      }
    };
  }

  long count(String key) {
    String text = text(key);
    if (text.matches("[0-9]{1,18}") && Long.parseLong(text) > 0) {
      return Long.parseLong(text);
    }
    return wrong(key, PriceProblem.BAD_COUNT, text, 1L);
  }

  BigDecimal amount(String key) {
    String text = text(key);
    return text.matches("[0-9]{1,12}([.][0-9]{1,15})?")
        ? new BigDecimal(text)
        : wrong(key, PriceProblem.BAD_AMOUNT, text, BigDecimal.ZERO);
  }

  LocalDate date(String key) {
    String text = text(key);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return wrong(key, PriceProblem.BAD_DATE, text, LocalDate.EPOCH);
    }
  }

  /// A value that is missing or of the wrong kind has been reported already.
  private <T> T wrong(String key, PriceProblem problem, String text, T otherwise) {
    if (!text.isEmpty()) {
      report(key, problem, path(key), text);
    }
    return otherwise;
  }

  @Nullable Usage usage(String key) {
    String text = text(key);
    return text.isEmpty() ? null : usage(key, text);
  }

  List<Usage> usages(String key) {
    List<Usage> usages = new ArrayList<>();
    for (Node item : list(key)) {
      String text = item instanceof Node.Scalar scalar ? scalar.text() : item.kind();
      Usage usage = usage(key, text);
      if (usage != null) {
        usages.add(usage);
      }
    }
    return usages;
  }

  private @Nullable Usage usage(String key, String text) {
    for (Usage usage : Usage.values()) {
      if (usage.name().equals(text)) {
        return usage;
      }
    }
    report(key, PriceProblem.UNKNOWN_USAGE, text);
    return null;
  }

  List<Entry> entries(String key) {
    List<Entry> entries = new ArrayList<>();
    for (Node item : list(key)) {
      entries.add(new Entry(item, path(key) + "[" + entries.size() + "]", problems));
    }
    return entries;
  }

  List<Entry> optionalEntries(String key) {
    return has(key) ? entries(key) : List.of();
  }

  private List<Node> list(String key) {
    return switch (required(key)) {
      case null -> List.of();
      case Node.Sequence list -> list.items();
      case Node other -> {
        report(key, PriceProblem.WRONG_KIND, path(key), other.kind(), "a list");
        yield List.of();
      }
    };
  }

  /// Names every key that nobody read.
  void close() {
    if (node instanceof Node.Mapping mapping) {
      for (String key : mapping.entries().keySet()) {
        if (!read.contains(key)) {
          report(key, PriceProblem.UNKNOWN_KEY, path(key));
        }
      }
    }
  }
}
