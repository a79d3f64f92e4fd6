package shop.events.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import shop.events.Money;
import shop.events.ordering.OrderPlaced;
import stormglass.contracts.Envelope;
import stormglass.contracts.Metadata;

/// The event that is measured: 1 KB of JSON, as EventBridge delivers it.
final class Sample {

  private static final Instant AT = Instant.parse("2026-11-21T09:30:00.125Z");

  private Sample() {}

  static Envelope<OrderPlaced> event() {
    List<OrderPlaced.OrderLine> lines =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> new OrderPlaced.OrderLine("shampoo-" + i, i, new Money("EUR", 650)))
            .toList();
    UUID command = UUID.fromString("6f0d2a1c-3c5b-4f7e-9a64-0d1b5a8e7c21");
    return new Envelope<>(
        "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa",
        "shop.ordering",
        "OrderPlaced",
        Instant.parse("2026-11-21T09:30:00Z"),
        "000000000000",
        "us-east-1",
        List.of(),
        Metadata.first(UUID.fromString("0b9c2c61-97d9-4f2b-8a27-4f4a6b7a9d10"), command, AT),
        new OrderPlaced(
            UUID.fromString("c1f7a5e0-2f4e-4b9f-b0b1-93d3f4f1f9aa"),
            "justin",
            lines,
            new Money("EUR", 9750),
            "tok_visa",
            AT));
  }
}
