package stormglass.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stormglass.blueprint.Blueprint;
import stormglass.blueprint.Table;
import stormglass.problem.Problem;
import stormglass.problem.Where;
import stormglass.sandbox.Seed;

/// Holds the items of a seed against the tables that they are for.
public final class SeedCheck {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> TEXTS = Set.of("S", "N", "B");
  private static final Set<String> SETS = Set.of("SS", "NS", "BS");

  private final List<Problem> problems = new ArrayList<>();

  private SeedCheck() {}

  /// A problem for each item that its table cannot take, and for each file without a table.
  public static List<Problem> of(Seed seed, Blueprint blueprint) {
    SeedCheck check = new SeedCheck();
    new TreeMap<>(seed.itemsByTable())
        .forEach((id, items) -> check.items(id, items, blueprint.find(Table.class, id)));
    return check.problems;
  }

  private void items(String id, List<String> items, Optional<Table> table) {
    if (table.isEmpty()) {
      add(SeedProblem.NO_TABLE, id, "is for " + id + ", and the template has no table of this id");
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      item(id, i + 1, parsed(items.get(i)), table.get());
    }
  }

  private void item(String id, int number, JsonNode item, Table table) {
    for (Map.Entry<String, JsonNode> attribute : item.properties()) {
      if (!isValue(attribute.getValue())) {
        add(
            SeedProblem.NO_ITEM,
            id,
            "has a value that is not DynamoDB JSON: '%s' of item %d"
                .formatted(attribute.getKey(), number));
      }
    }
    List<Table.Attribute> keys = new ArrayList<>(List.of(table.key().partition()));
    Table.Attribute sort = table.key().sort();
    if (sort != null) {
      keys.add(sort);
    }
    for (Table.Attribute key : keys) {
      if (!item.path(key.name()).has(key.type().name())) {
        add(
            SeedProblem.NO_KEY,
            id,
            "has no key '%s' of type %s in item %d"
                .formatted(key.name(), key.type().name(), number));
      }
    }
  }

  private static boolean isValue(JsonNode typed) {
    if (!typed.isObject() || typed.size() != 1) {
      return false;
    }
    Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    String type = only.getKey();
    if (TEXTS.contains(type)) {
      return value.isTextual() && (!type.equals("N") || isNumber(value.asText()));
    }
    if (SETS.contains(type)) {
      return value.isArray()
          && !value.isEmpty()
          && value.valueStream().allMatch(JsonNode::isTextual);
    }
    return switch (type) {
      case "BOOL", "NULL" -> value.isBoolean();
      case "M" -> value.isObject() && value.valueStream().allMatch(SeedCheck::isValue);
      case "L" -> value.isArray() && value.valueStream().allMatch(SeedCheck::isValue);
      default -> false;
    };
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]{1,38}(\\.[0-9]{1,38})?([eE][+-]?[0-9]{1,3})?");
  }

  private static JsonNode parsed(String item) {
    try {
      return JSON.readTree(item);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item is no JSON", e);
    }
  }

  private void add(SeedProblem problem, String table, String what) {
    problems.add(problem.at(Where.file("seed/" + table + ".json"), what));
  }
}
