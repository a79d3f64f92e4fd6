package shop.customers;

import java.util.List;
import stormglass.contracts.json.JsonWriter;
import stormglass.lambda.Item;

/// A customer as the shop knows them.
///
/// @param points what the customer has collected
record Profile(String username, String name, List<Pet> pets, long points) {

  /// An animal that comes to be groomed.
  ///
  /// @param kind such as `dog`
  record Pet(String name, String kind, String breed) {}

  /// The profile in an item.
  static Profile of(Item item) {
    return new Profile(
        item.text("username"),
        item.text("name"),
        item.items("pets").stream()
            .map(pet -> new Pet(pet.text("name"), pet.text("kind"), pet.text("breed")))
            .toList(),
        item.numberIfAny("points").orElse(0L));
  }

  JsonWriter toJson() {
    JsonWriter out = new JsonWriter();
    out.beginObject().name("username").value(username).name("name").value(name);
    out.name("points").value(points).name("pets").beginArray();
    for (Pet pet : pets) {
      out.beginObject().name("name").value(pet.name()).name("kind").value(pet.kind());
      out.name("breed").value(pet.breed()).endObject();
    }
    return out.endArray().endObject();
  }
}
