package stormglass.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.ledger.Books;

/// Turns items in DynamoDB JSON into the ledger's.
final class ItemReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ItemReader() {}

  static List<Books.Item> read(List<String> items) {
    return items.stream().map(ItemReader::read).toList();
  }

  private static Books.Item read(String item) {
    try {
      return new Books.Item(attributes(JSON.readTree(item)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an item is not DynamoDB JSON", e);
    }
  }

  private static Map<String, @Nullable Object> attributes(JsonNode map) {
    Map<String, @Nullable Object> attributes = new LinkedHashMap<>();
    map.properties().forEach(entry -> attributes.put(entry.getKey(), value(entry.getValue())));
    return attributes;
  }

  private static @Nullable Object value(JsonNode typed) {
    Map.Entry<String, JsonNode> only = typed.properties().iterator().next();
    JsonNode value = only.getValue();
    return switch (only.getKey()) {
      case "S", "B" -> value.asText();
      case "N" -> new BigDecimal(value.asText());
      case "BOOL" -> value.asBoolean();
      case "NULL" -> null;
      case "M" -> attributes(value);
      case "L" -> list(value);
      case "SS", "BS" -> JSON.convertValue(value, List.class);
      case "NS" -> {
        List<BigDecimal> numbers = new ArrayList<>();
        value.forEach(number -> numbers.add(new BigDecimal(number.asText())));
        yield numbers;
      }
      default -> throw new IllegalArgumentException("no attribute type " + only.getKey());
    };
  }

  private static List<@Nullable Object> list(JsonNode values) {
    List<@Nullable Object> list = new ArrayList<>();
    values.forEach(value -> list.add(value(value)));
    return list;
  }
}
