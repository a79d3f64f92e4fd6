package stormglass.sandbox.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stormglass.sandbox.dynamodb.TableDefinition.Attribute;
import stormglass.sandbox.dynamodb.TableDefinition.Index;
import stormglass.sandbox.dynamodb.TableDefinition.Projection;

/// A table's items and those of its indexes. Everything but the final fields is guarded by the
/// database's lock.
final class Table {

  /// What concerns the table as a whole and never changes.
  ///
  /// @param resource the name under which the meter counts
  /// @param createdSeconds epoch seconds
  /// @param readUnits provisioned by the second, 0 for on demand; so are the write units
  record About(
      String arn, String resource, double createdSeconds, long readUnits, long writeUnits) {}

  private final About about;
  private volatile TableDefinition definition;
  private final TreeMap<ItemKey, Item> items = new TreeMap<>();
  private final List<Entries> indexes;
  private final @Nullable StreamLog stream;
  private long bytes;

  Table(TableDefinition definition, About about) {
    this.definition = definition;
    this.about = about;
    this.indexes = definition.indexes().stream().map(index -> new Entries(index, this)).toList();
    TableDefinition.Stream stream = definition.stream();
    this.stream = stream == null ? null : new StreamLog(definition, about.arn(), stream);
  }

  /// What a write did.
  ///
  /// @param indexUnits the write units of each index touched
  record Change(@Nullable Item before, @Nullable Item after, Map<Index, Integer> indexUnits) {}

  TableDefinition definition() {
    return definition;
  }

  About about() {
    return about;
  }

  String name() {
    return definition.name();
  }

  @Nullable StreamLog stream() {
    return stream;
  }

  void setTimeToLive(@Nullable String attribute) {
    definition = definition.withTimeToLive(attribute);
  }

  /// All items, in the order of a scan.
  NavigableMap<ItemKey, Item> items() {
    return items;
  }

  /// What stands in an index, in the order of a scan of it.
  Optional<NavigableMap<ItemKey, Item>> items(String index) {
    return indexes.stream()
        .filter(entries -> entries.index.name().equals(index))
        .findFirst()
        .map(entries -> entries.entries);
  }

  /// Bytes of all items.
  long bytes() {
    return bytes;
  }

  @Nullable Item get(ItemKey key) {
    return items.get(key);
  }

  /// Puts the item there, or removes what is there if it is null.
  Change put(ItemKey key, @Nullable Item after) {
    Item before = after == null ? items.remove(key) : items.put(key, after);
    bytes += (after == null ? 0 : after.size()) - (before == null ? 0 : before.size());
    Map<Index, Integer> units = Map.of();
    if (!indexes.isEmpty()) {
      units = new LinkedHashMap<>();
      for (Entries entries : indexes) {
        int consumed = entries.follow(key, before, after);
        if (consumed > 0) {
          units.put(entries.index, consumed);
        }
      }
    }
    return new Change(before, after, units);
  }

  /// The attributes that every index of this table holds.
  private Set<String> keyNames() {
    Set<String> names = new LinkedHashSet<>();
    definition.key().attributes().forEach(attribute -> names.add(attribute.name()));
    return names;
  }

  /// An index: what it holds of the items that have its key.
  private static final class Entries {

    private final Index index;
    private final @Nullable List<String> attributes;
    private final TreeMap<ItemKey, Item> entries = new TreeMap<>();

    Entries(Index index, Table table) {
      this.index = index;
      Set<String> kept = new LinkedHashSet<>(table.keyNames());
      for (Attribute attribute : index.key().attributes()) {
        kept.add(attribute.name());
      }
      this.attributes =
          switch (index.projection()) {
            case Projection.All _ -> null;
            case Projection.KeysOnly _ -> List.copyOf(kept);
            case Projection.Include(List<String> more) -> {
              kept.addAll(more);
              yield List.copyOf(kept);
            }
          };
    }

    /// Follows a change of the table and returns the write units that it takes: none where nothing
    /// of what the index holds changed, two writes where the item moves within it.
    int follow(ItemKey base, @Nullable Item before, @Nullable Item after) {
      ItemKey from = before == null ? null : Keys.inIndex(index, before, base);
      ItemKey to = after == null ? null : Keys.inIndex(index, after, base);
      Item old = from == null ? null : entries.get(from);
      Item entry = to == null || after == null ? null : held(after);
      if (from != null && from.equals(to)) {
        if (old == null || entry == null || old.equals(entry)) {
          return 0;
        }
        entries.put(to, entry);
        return Units.write(Math.max(old.size(), entry.size()));
      }
      int units = 0;
      if (from != null && old != null) {
        entries.remove(from);
        units += Units.write(old.size());
      }
      if (to != null && entry != null) {
        entries.put(to, entry);
        units += Units.write(entry.size());
      }
      return units;
    }

    private Item held(Item item) {
      return attributes == null ? item : item.only(attributes);
    }
  }

  /// The names of the attributes that say where a page of a query or scan ended.
  List<String> pageKeyNames(@Nullable Index index) {
    Set<String> names = keyNames();
    if (index != null) {
      index.key().attributes().forEach(attribute -> names.add(attribute.name()));
    }
    return new ArrayList<>(names);
  }
}
