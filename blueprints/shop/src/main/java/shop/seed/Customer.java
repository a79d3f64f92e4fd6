package shop.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A customer with pets on the first day.
record Customer(String username, String name, List<Pet> pets, long points) {

  record Pet(String name, String kind, String breed) {}

  private static final int COUNT = 500;

  private static final List<String> FIRST =
      List.of(
          "Justin", "Maria", "Chen", "Amina", "Lars", "Sofia", "Raj", "Nina", "Omar", "Elena",
          "Tom", "Yuki", "Pedro", "Hanna", "Ivan", "Grace", "Ali", "Julia", "Sam", "Leila", "Max",
          "Rosa", "Paul", "Mei", "David");
  private static final List<String> LAST =
      List.of(
          "Berg",
          "Okafor",
          "Silva",
          "Kowalski",
          "Tanaka",
          "Fischer",
          "Moreau",
          "Rossi",
          "Novak",
          "Haddad",
          "Larsen",
          "Patel",
          "Walsh",
          "Vega",
          "Klein",
          "Santos",
          "Meyer",
          "Ito",
          "Brown",
          "Costa");
  private static final List<String> PETS =
      List.of("Rex", "Bella", "Milo", "Luna", "Coco", "Max", "Daisy", "Rocky", "Nala", "Teddy");
  private static final List<String> DOGS =
      List.of("Poodle", "Labrador", "Terrier", "Spaniel", "Collie", "Beagle", "Mixed");
  private static final List<String> CATS = List.of("Persian", "Maine Coon", "Siamese", "Mixed");

  /// All customers; the first is justin.
  static List<Customer> all() {
    return IntStream.range(0, COUNT).mapToObj(Customer::at).toList();
  }

  private static Customer at(int index) {
    String first = FIRST.get(index % FIRST.size());
    String last = LAST.get(index / FIRST.size());
    String username =
        index < FIRST.size()
            ? first.toLowerCase(Locale.ROOT)
            : (first + "." + last).toLowerCase(Locale.ROOT);
    List<Pet> pets = new ArrayList<>();
    for (int pet = 0; pet <= index * 7 % 5 / 2; pet++) {
      pets.add(pet(index * 3 + pet));
    }
    return new Customer(username, first + " " + last, pets, 50 + index * 131L % 900);
  }

  private static Pet pet(int seed) {
    String name = PETS.get(seed % PETS.size());
    return seed % 4 == 3
        ? new Pet(name, "cat", CATS.get(seed % CATS.size()))
        : new Pet(name, "dog", DOGS.get(seed % DOGS.size()));
  }
}
