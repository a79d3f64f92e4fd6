package stormglass.sandbox.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import stormglass.sandbox.dynamodb.AttributeValue.Scalar;
import stormglass.sandbox.dynamodb.Expression.Bound;

/// A table and its indexes against a plain map of items and a look through all of them.
class TableModelTest {

  private static final long SEED = 20_261_121;
  private static final int ROUNDS = 8_000;

  private static final Comparator<Item> IN_ORDER =
      Comparator.comparing((Item item) -> scalar(item, "pk"))
          .thenComparing(item -> scalar(item, "sk"));

  private record Id(String pk, String sk) {}

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  private final Map<Id, Item> model = new HashMap<>();
  private final Table table =
      new Table(Tables.withIndexes("tab"), new Table.About("arn", "Tab", 0, 0, 0));

  @Test
  void aTableIsWhatAMapOfItsItemsIs() {
    for (int round = 0; round < ROUNDS; round++) {
      writeOne(round);
      if (round % 10 == 0) {
        compareRange(round);
        compareIndex(round);
      }
    }
    assertThat(table.bytes()).isEqualTo(model.values().stream().mapToLong(Item::size).sum());
    assertThat(table.items()).hasSize(model.size());
  }

  private void writeOne(int round) {
    Id id = new Id("p" + random.nextInt(12), text());
    ItemKey key = ItemKey.of(new AttributeValue.S(id.pk), new AttributeValue.S(id.sk));
    Item item = random.nextInt(3) == 0 ? null : item(id);
    Item before = item == null ? model.remove(id) : model.put(id, item);
    assertThat(table.put(key, item).before())
        .as("seed %d, round %d", SEED, round)
        .isEqualTo(before);
    assertThat(table.get(key)).isEqualTo(item);
  }

  private Item item(Id id) {
    Map<String, AttributeValue> attributes = new LinkedHashMap<>();
    attributes.put("pk", new AttributeValue.S(id.pk));
    attributes.put("sk", new AttributeValue.S(id.sk));
    if (random.nextBoolean()) {
      attributes.put("customer", new AttributeValue.S("c" + random.nextInt(4)));
    }
    if (random.nextBoolean()) {
      attributes.put("at", new AttributeValue.N(new BigDecimal(random.nextInt(-9, 9))));
    }
    attributes.put("other", new AttributeValue.S(text()));
    return new Item(attributes);
  }

  /// Texts whose order by UTF-16 is not that by UTF-8, and beginnings of others.
  private String text() {
    List<String> letters =
        List.of("a", "b", "~", "\u00e9", "\ud7ff", "\uffff", "\ud83d\udc15", "\udbff\udfff");
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      text.append(letters.get(random.nextInt(letters.size())));
    }
    return text.toString();
  }

  private void compareRange(int round) {
    String condition =
        List.of(
                "pk = :p",
                "pk = :p AND sk = :a",
                "pk = :p AND sk < :a",
                "pk = :p AND sk <= :a",
                "pk = :p AND sk > :a",
                "pk = :p AND sk >= :a",
                "pk = :p AND begins_with(sk, :a)",
                "pk = :p AND sk BETWEEN :a AND :b")
            .get(random.nextInt(8));
    Scalar one = new AttributeValue.S(text());
    Scalar other = new AttributeValue.S(text());
    boolean ordered = one.compareTo(other) <= 0;
    Map<String, AttributeValue> values =
        Map.of(
            ":p", new AttributeValue.S("p" + random.nextInt(12)),
            ":a", ordered ? one : other,
            ":b", ordered ? other : one);
    compare(round, condition, values, table.definition().key(), table.items());
  }

  private void compareIndex(int round) {
    NavigableMap<ItemKey, Item> entries = table.items("by-customer").orElseThrow();
    TableDefinition.Key key = table.definition().index("by-customer").orElseThrow().key();
    Map<String, AttributeValue> values =
        Map.of(
            ":c", new AttributeValue.S("c" + random.nextInt(4)),
            ":n", new AttributeValue.N(new BigDecimal(random.nextInt(-9, 9))));
    compare(round, "customer = :c AND #at >= :n", values, key, entries);
  }

  private void compare(
      int round,
      String source,
      Map<String, AttributeValue> values,
      TableDefinition.Key key,
      NavigableMap<ItemKey, Item> items) {
    Condition tree = ConditionParser.parse(source, Map.of("#at", "at")).tree();
    Bound<Condition> condition = new Bound<>(tree, values);
    List<Item> found = List.copyOf(KeyCondition.of(condition, key).of(items).values());
    assertSame(round, condition, key, found);
  }

  /// Compares the range that a key condition selects with all items that meet it as a filter.
  private void assertSame(
      int round, Bound<Condition> condition, TableDefinition.Key key, List<Item> found) {
    List<Item> expected = new ArrayList<>();
    for (Item item : model.values()) {
      boolean hasKey = key.attributes().stream().allMatch(a -> item.get(a.name()) != null);
      if (hasKey && Matching.meets(item, condition)) {
        expected.add(item);
      }
    }
    expected.sort(IN_ORDER);
    assertThat(found.stream().sorted(IN_ORDER).toList())
        .as("seed %d, round %d: %s", SEED, round, condition)
        .isEqualTo(expected);
    assertThat(found)
        .as("seed %d, round %d: %s", SEED, round, condition)
        .isSortedAccordingTo(Comparator.comparing(item -> sort(key, item)));
  }

  private static Scalar sort(TableDefinition.Key key, Item item) {
    return scalar(item, Objects.requireNonNull(key.sort()).name());
  }

  private static Scalar scalar(Item item, String name) {
    return (Scalar) Objects.requireNonNull(item.get(name));
  }
}
