package org.acme;

import java.io.IOException;
import library.events.LibraryEvent;
import library.events.catalogue.BookAcquired;
import library.events.catalogue.CatalogueEvent;
import library.events.lending.BookLent;
import library.events.lending.LendingEvent;
import stormglass.contracts.Envelope;
import stormglass.contracts.Strictness;

/// Reads an event strictly and writes it again: what it prints is what it has read.
public final class Echo {

  private Echo() {}

  public static void main(String[] args) throws IOException {
    Envelope<LibraryEvent> event =
        LibraryEvent.CODEC.decode(System.in.readAllBytes(), Strictness.STRICT).orThrow();
    System.err.println(told(event.data()));
    System.out.write(LibraryEvent.CODEC.encode(event));
    System.out.flush();
  }

  private static String told(LibraryEvent event) {
    return switch (event) {
      case LendingEvent lending ->
          switch (lending) {
            case BookLent lent -> "lent to " + lent.borrower();
          };
      case CatalogueEvent catalogue ->
          switch (catalogue) {
            case BookAcquired acquired -> "acquired " + acquired.copies();
          };
      default -> throw new IllegalArgumentException("no event of the library: " + event);
    };
  }
}
