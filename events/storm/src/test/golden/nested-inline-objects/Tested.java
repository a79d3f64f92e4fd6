// Generated from nestedinlineobjects.ordering@Tested; not to be edited.
package nestedinlineobjects.events.ordering;

import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// A part of an event.
public record Tested(Customer customer) implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested {
    Flaws flaws = null;
    flaws = Flaws.present(flaws, "customer", customer);
    Flaws.none(Tested.class, flaws);
  }

  /// A part of an event.
  public record Address(String street) {

    public Address {
      Flaws flaws = null;
      flaws = Flaws.text(flaws, "street", street, TestedJson.STREET);
      Flaws.none(Address.class, flaws);
    }
  }

  /// A part of an event.
  public record Customer(Address address) {

    public Customer {
      Flaws flaws = null;
      flaws = Flaws.present(flaws, "address", address);
      Flaws.none(Customer.class, flaws);
    }
  }
}
