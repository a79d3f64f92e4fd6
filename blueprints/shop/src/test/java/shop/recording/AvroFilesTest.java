package shop.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stormglass.recording.EventForm;
import stormglass.recording.EventRecording;
import stormglass.recording.RecordedEvent;

class AvroFilesTest {

  private static final String FILE = "shop.inventory@StockReplenished.avro";
  private static final String DETAIL =
      """
      {"metadata":{"eventId":"11111111-1111-4111-8111-111111111111",
        "correlationId":"22222222-2222-4222-8222-222222222222",
        "causationId":"33333333-3333-4333-8333-333333333333",
        "occurredAt":"2026-11-21T09:30:00.123Z"},
       "data":{"productId":"shampoo","quantity":5}}
      """;

  private static RecordedEvent event(String source, String detail) {
    Instant time = Instant.parse("2026-11-21T09:30:00Z");
    return new RecordedEvent("id", source, "StockReplenished", time, detail);
  }

  private static EventRecording record(Path out, RecordedEvent... events) throws IOException {
    return EventRecording.write(Stream.of(events), EventForm.ofBlueprints(), out);
  }

  @Test
  void anEventThatBreaksItsSchemaOrHasNoneIsCountedAndKeptAsJson(@TempDir Path out)
      throws IOException {
    EventRecording kept =
        record(
            out,
            event("shop.inventory", DETAIL),
            event("shop.inventory", DETAIL.replace(":5}", ":\"five\"}")),
            event("shop.else", DETAIL));

    assertEquals(3, kept.events());
    assertEquals(2, kept.unfit());
    assertTrue(Files.exists(kept.folder().resolve(FILE)));
    List<String> lines = Files.readAllLines(kept.folder().resolve("events.jsonl"));
    assertEquals(2, lines.size());
    assertTrue(lines.getFirst().contains("\"five\""), lines.getFirst());
    assertTrue(lines.getLast().contains("shop.else"), lines.getLast());
  }

  @Test
  void theSameEventsGiveTheSameBytes(@TempDir Path once, @TempDir Path again) throws IOException {
    Path first = record(once, event("shop.inventory", DETAIL)).folder();
    Path second = record(again, event("shop.inventory", DETAIL)).folder();

    assertArrayEquals(
        Files.readAllBytes(first.resolve(FILE)), Files.readAllBytes(second.resolve(FILE)));
    assertFalse(Files.exists(first.resolve("events.jsonl")));
  }
}
