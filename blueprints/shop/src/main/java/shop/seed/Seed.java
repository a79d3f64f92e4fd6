package shop.seed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import stormglass.contracts.json.JsonWriter;

/// Writes the files of the folder `seed`: one per table, named for its logical id, with its items
/// in DynamoDB's JSON, one a line; and `users.json`, who may sign in and their groups.
public final class Seed {

  private Seed() {}

  /// Writes the files anew.
  ///
  /// @param arguments the folder
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : files().entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }

  /// The files' texts by their names.
  static Map<String, String> files() {
    List<String> prices = new ArrayList<>();
    List<String> stock = new ArrayList<>();
    List<String> levels = new ArrayList<>();
    for (Product product : Product.all()) {
      prices.add(price(product));
      stock.add(stock(product));
      levels.add(level(product));
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("OrderingTable.json", lines(prices));
    files.put("InventoryTable.json", lines(stock));
    files.put("StockLevelsTable.json", lines(levels));
    files.put("CustomersTable.json", lines(Customer.all().stream().map(Seed::profile).toList()));
    files.put("users.json", lines(users()));
    return files;
  }

  private static String price(Product product) {
    return item("prices", product.id())
        .text("name", product.name())
        .text("currency", "EUR")
        .number("cents", product.cents())
        .toString();
  }

  private static String stock(Product product) {
    return item("product#" + product.id(), "stock")
        .number("available", product.stock())
        .number("threshold", product.threshold())
        .toString();
  }

  private static String level(Product product) {
    return item("products", product.id())
        .text("name", product.name())
        .text("currency", "EUR")
        .number("cents", product.cents())
        .number("available", product.stock())
        .toString();
  }

  private static String profile(Customer customer) {
    return item("customer#" + customer.username(), "profile")
        .text("username", customer.username())
        .text("name", customer.name())
        .number("points", customer.points())
        .maps(
            "pets",
            customer.pets().stream()
                .<Consumer<ItemText>>map(
                    pet ->
                        map ->
                            map.text("name", pet.name())
                                .text("kind", pet.kind())
                                .text("breed", pet.breed()))
                .toList())
        .toString();
  }

  private static List<String> users() {
    List<String> users = new ArrayList<>();
    Customer.all().forEach(customer -> users.add(user(customer.username(), "customer")));
    users.add(user("gwen", "groomer"));
    users.add(user("olive", "owner"));
    return users;
  }

  private static String user(String username, String group) {
    return new JsonWriter()
        .beginObject()
        .name("username")
        .value(username)
        .name("groups")
        .beginArray()
        .value(group)
        .endArray()
        .endObject()
        .toString();
  }

  private static ItemText item(String pk, String sk) {
    return new ItemText().text("pk", pk).text("sk", sk);
  }

  private static String lines(List<String> items) {
    return "[\n" + String.join(",\n", items) + "\n]\n";
  }

  /// An item in DynamoDB's JSON, as it is written.
  private static final class ItemText {
    private final JsonWriter out = new JsonWriter().beginObject();

    ItemText text(String name, String value) {
      out.name(name).beginObject().name("S").value(value).endObject();
      return this;
    }

    ItemText number(String name, long value) {
      out.name(name).beginObject().name("N").value(Long.toString(value)).endObject();
      return this;
    }

    ItemText maps(String name, List<Consumer<ItemText>> maps) {
      out.name(name).beginObject().name("L").beginArray();
      for (Consumer<ItemText> map : maps) {
        ItemText members = new ItemText();
        map.accept(members);
        out.beginObject().name("M").raw(members.bytes()).endObject();
      }
      out.endArray().endObject();
      return this;
    }

    private byte[] bytes() {
      return out.endObject().toBytes();
    }

    @Override
    public String toString() {
      return out.endObject().toString();
    }
  }
}
