// Generated from shop.customers@PetRegistered; not to be edited.
package shop.events.customers;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A customer has told of a pet.
///
/// @param petId The pet.
/// @param username Whose pet it is.
/// @param name What it listens to.
/// @param breed Of what breed it is.
/// @param weightGrams What it weighs.
/// @param registeredAt When it was told of.
public record PetRegistered(
    UUID petId,
    String username,
    String name,
    Species species,
    @Nullable String breed,
    @Nullable Integer weightGrams,
    Instant registeredAt)
    implements CustomersEvent {

  /// Reads and writes this event.
  public static final Codec<PetRegistered> CODEC = Codec.of(new PetRegisteredJson());

  public PetRegistered {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "petId", petId);
    flaws = Flaws.text(flaws, "username", username, PetRegisteredJson.USERNAME);
    flaws = Flaws.text(flaws, "name", name, PetRegisteredJson.NAME);
    flaws = Flaws.present(flaws, "species", species);
    if (breed != null) {
      flaws = Flaws.text(flaws, "breed", breed, PetRegisteredJson.NAME);
    }
    if (weightGrams != null) {
      flaws = Flaws.whole(flaws, "weightGrams", weightGrams, 50, 120000);
    }
    flaws = Flaws.dateTime(flaws, "registeredAt", registeredAt);
    Flaws.none(PetRegistered.class, flaws);
  }

  public PetRegistered withSpecies(Species species) {
    return new PetRegistered(petId, username, name, species, breed, weightGrams, registeredAt);
  }

  public PetRegistered withBreed(@Nullable String breed) {
    return new PetRegistered(petId, username, name, species, breed, weightGrams, registeredAt);
  }

  public PetRegistered withWeightGrams(@Nullable Integer weightGrams) {
    return new PetRegistered(petId, username, name, species, breed, weightGrams, registeredAt);
  }

  /// What kind of animal a pet is.
  public sealed interface Species {

    /// The symbol as it stands in JSON.
    String symbol();

    /// The symbols of this version of the schema.
    enum Known implements Species {
      DOG("DOG"),
      CAT("CAT"),
      RABBIT("RABBIT"),
      GUINEA_PIG("GUINEA_PIG");

      private final String symbol;

      Known(String symbol) {
        this.symbol = symbol;
      }

      @Override
      public String symbol() {
        return symbol;
      }
    }

    /// A symbol of a later version.
    record Unknown(String symbol) implements Species {

      public Unknown {
        Flaws flaws = null;
        for (Known known : Known.values()) {
          flaws = Flaws.unlisted(flaws, symbol, known.symbol);
        }
        Flaws.none(Unknown.class, flaws);
      }
    }
  }
}
