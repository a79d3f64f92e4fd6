package library.lending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import library.events.lending.BookBorrowed;
import stormglass.contracts.json.JsonReader;
import stormglass.contracts.json.Kind;
import stormglass.lambda.ProblemDocument;
import stormglass.lambda.ProblemDocument.Fault;

/// What comes of the command BorrowBook: a decision without clock, network or storage.
sealed interface Loan {

  /// How long a reader may keep a book.
  Duration LENGTH = Duration.ofDays(28);

  /// As the schema of BookBorrowed has it.
  Pattern BOOK_ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /// The book is borrowed.
  record Begun(BookBorrowed event) implements Loan {}

  /// It is not; the problem lists everything that is wrong.
  record Refused(ProblemDocument problem) implements Loan {}

  /// Decides.
  ///
  /// @param body `{"bookId": "…"}`
  /// @throws stormglass.contracts.json.MalformedJson when the body is no JSON object
  static Loan decide(UUID loanId, String reader, byte[] body, Instant now) {
    String bookId = bookId(body);
    List<Fault> faults = new ArrayList<>();
    if (!BOOK_ID.matcher(bookId).matches()) {
      faults.add(new Fault("#/bookId", "must be the id of a copy"));
    }
    return faults.isEmpty()
        ? new Begun(new BookBorrowed(loanId, bookId, reader, now.plus(LENGTH)))
        : new Refused(
            ProblemDocument.invalid("invalid-loan", "The loan is not valid.", faults));
  }

  private static String bookId(byte[] body) {
    String bookId = "";
    JsonReader in = new JsonReader(body);
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      if (name.equals("bookId") && in.peek() == Kind.STRING) {
        bookId = in.readString();
      } else {
        in.skip();
      }
    }
    in.end();
    return bookId;
  }
}
