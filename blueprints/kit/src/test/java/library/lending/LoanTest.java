package library.lending;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.UUID;
import library.events.lending.BookBorrowed;
import org.junit.jupiter.api.Test;

class LoanTest {

  private static final UUID LOAN = UUID.fromString("7d9f5a2e-3f0c-4f6e-9f8a-111111111111");
  private static final Instant NOW = Instant.parse("2026-01-01T10:00:00Z");

  @Test
  void aBookIsBorrowedForFourWeeks() {
    Instant due = Instant.parse("2026-01-29T10:00:00Z");
    assertEquals(
        new Loan.Begun(new BookBorrowed(LOAN, "emma-1", "ada", due)),
        decide("{\"bookId\":\"emma-1\"}"));
  }

  @Test
  void whatIsNoBookIsNotBorrowed() {
    Loan.Refused refused = assertInstanceOf(Loan.Refused.class, decide("{\"bookId\":\"Emma!\"}"));
    assertEquals("#/bookId", refused.problem().faults().getFirst().pointer());
  }

  @Test
  void aLoanIsKeptUnderItsReader() {
    BookBorrowed borrowed = new BookBorrowed(LOAN, "emma-1", "ada", NOW);
    assertEquals("reader#ada", Loans.item(borrowed).text("pk"));
    assertEquals("loan#" + LOAN, Loans.item(borrowed).text("sk"));
  }

  private static Loan decide(String body) {
    return Loan.decide(LOAN, "ada", body.getBytes(UTF_8), NOW);
  }
}
