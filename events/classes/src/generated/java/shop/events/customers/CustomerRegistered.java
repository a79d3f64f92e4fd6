// Generated from shop.customers@CustomerRegistered; not to be edited.
package shop.events.customers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Flaws;

/// Somebody has become a customer.
///
/// @param username The name to sign in with.
/// @param name The name to be called by.
/// @param email Where letters go.
/// @param phone Where short messages go, with the country's code.
/// @param registeredAt When it was.
public record CustomerRegistered(
    String username, String name, String email, @Nullable String phone, Instant registeredAt)
    implements CustomersEvent {

  /// Reads and writes this event.
  public static final Codec<CustomerRegistered> CODEC = Codec.of(new CustomerRegisteredJson());

  public CustomerRegistered {
    Flaws flaws = null;
    flaws = Flaws.text(flaws, "username", username, CustomerRegisteredJson.USERNAME);
    flaws = Flaws.text(flaws, "name", name, CustomerRegisteredJson.NAME);
    flaws = Flaws.text(flaws, "email", email, CustomerRegisteredJson.EMAIL);
    if (phone != null) {
      flaws = Flaws.text(flaws, "phone", phone, CustomerRegisteredJson.PHONE);
    }
    flaws = Flaws.dateTime(flaws, "registeredAt", registeredAt);
    Flaws.none(CustomerRegistered.class, flaws);
  }

  public CustomerRegistered withPhone(@Nullable String phone) {
    return new CustomerRegistered(username, name, email, phone, registeredAt);
  }
}
