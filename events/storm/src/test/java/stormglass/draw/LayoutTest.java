package stormglass.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stormglass.board.Board;
import stormglass.board.Kind;
import stormglass.draw.Layout.Arrow;
import stormglass.draw.Layout.Box;
import stormglass.draw.Layout.Mark;
import stormglass.draw.Layout.Note;
import stormglass.draw.Layout.Point;

class LayoutTest {

  private static final String EMPTY = "board: Nothing yet\nlevel: big-picture\n";

  private static final String BIG_PICTURE =
      """
      board: A trip
      level: big-picture
      actors: {Guest: Travels.}
      lanes: {Road: Guest, Desk: Guest}
      externals: {Bank: {produces: [RoomPaid]}}
      events:
        BagPacked: {lane: Road}
        RoomBooked: {lane: Desk}
        GuestArrived: {lane: Road, pivotal: true}
        RoomPaid: {lane: Desk}
        GuestDeparted: {lane: Road}
      """;

  private static final String PROCESS =
      """
      board: A trip
      level: process
      actors: {Guest: Travels.}
      externals: {Desk: Books rooms.}
      commands: {BookRoom: {by: Guest, to: Desk, produces: [RoomBooked]}}
      events: {RoomBooked: }
      policies: {BookRoomWhenRoomBooked: {when: RoomBooked, then: BookRoom}}
      readModels: {Rooms: {from: RoomBooked, informs: Guest}}
      """;

  static Stream<Board> boards() {
    return Stream.concat(
        Stream.of(
            Boards.shop(),
            Boards.fixture("nine-contexts.yaml"),
            Boards.fixture("kiosk.yaml"),
            Boards.text(BIG_PICTURE),
            Boards.text(PROCESS),
            Boards.text(EMPTY)),
        LongStream.range(0, 24).mapToObj(seed -> Boards.random(seed, 10 + (int) seed * 12)));
  }

  private static boolean overlap(Box one, Box other) {
    return one.x() < other.right()
        && other.x() < one.right()
        && one.y() < other.bottom()
        && other.y() < one.bottom();
  }

  private static boolean isOther(Note one, Note other) {
    return !one.id().equals(other.id());
  }

  private static List<String> overlaps(List<Note> notes) {
    List<String> overlaps = new ArrayList<>();
    for (int i = 0; i < notes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (overlap(notes.get(i).box(), notes.get(j).box())) {
          overlaps.add(notes.get(i) + " lies on " + notes.get(j));
        }
      }
    }
    return overlaps;
  }

  @ParameterizedTest
  @MethodSource("boards")
  void noTwoNotesOverlapAndAllAreOnTheWall(Board board) {
    Layout layout = Layout.of(board);
    assertThat(overlaps(layout.notes())).as(board.where().toString()).isEmpty();
    Set<String> drawn = new HashSet<>();
    layout.notes().forEach(note -> drawn.add(note.element().name()));
    assertThat(drawn).isEqualTo(board.elements().keySet());
    for (Note note : layout.notes()) {
      assertThat(note.box().x()).isGreaterThanOrEqualTo(layout.margin());
      assertThat(note.box().right()).isLessThanOrEqualTo(layout.width());
      assertThat(note.box().bottom()).isLessThanOrEqualTo(layout.height());
      assertThat(layout.bands())
          .as(note::toString)
          .anyMatch(
              band -> band.box().y() < note.box().y() && band.box().bottom() > note.box().bottom());
    }
  }

  @Test
  void notesThatOverlapAreFound() {
    Note note = Layout.of(Boards.shop()).notes().getFirst();
    Box beside = new Box(note.box().right() - 1, note.box().y(), 10, 10);
    assertThat(overlaps(List.of(note, new Note("other", note.element(), beside)))).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void noArrowCrossesANote(Board board) {
    Layout layout = Layout.of(board);
    for (Arrow arrow : layout.arrows()) {
      for (Note note : layout.notes()) {
        if (isOther(note, arrow.from()) && isOther(note, arrow.to())) {
          assertThat(crosses(arrow, note.box())).as(() -> arrow + " crosses " + note).isFalse();
        }
      }
    }
  }

  private static boolean crosses(Arrow arrow, Box box) {
    for (int i = 1; i < arrow.points().size(); i++) {
      Point from = arrow.points().get(i - 1);
      Point to = arrow.points().get(i);
      Box line =
          new Box(
              Math.min(from.x(), to.x()),
              Math.min(from.y(), to.y()),
              Math.abs(from.x() - to.x()) + 1,
              Math.abs(from.y() - to.y()) + 1);
      if (overlap(line, box)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("boards")
  void aHotspotSticksToItsNoteAndTouchesNoOther(Board board) {
    Layout layout = Layout.of(board);
    assertThat(layout.marks()).hasSameSizeAs(board.hotspots());
    for (Mark mark : layout.marks()) {
      assertThat(overlap(mark.box(), mark.on().box())).isTrue();
      for (Note note : layout.notes()) {
        assertThat(isOther(note, mark.on()) && overlap(mark.box(), note.box()))
            .as(mark::toString)
            .isFalse();
      }
    }
  }

  @Test
  void timeRunsFromLeftToRightButWhereABoardRunsInACircle() {
    assertThat(backwards(Boards.fixture("kiosk.yaml"))).isEmpty();
    assertThat(backwards(Boards.fixture("nine-contexts.yaml")))
        .containsExactly("LoyaltyAccount > GrantRewardWhenPointsEarned");
    assertThat(backwards(Boards.shop())).isSubsetOf("LoyaltyAccount > GrantRewardWhenPointsEarned");
  }

  @Test
  void anAnsweredHotspotSaysSo() {
    List<Mark> marks = Layout.of(Boards.fixture("nine-contexts.yaml")).marks();
    assertThat(marks).extracting(Mark::sign).contains("!4", "✓5", "!6");
    assertThat(marks.get(4).text()).isEqualTo("Until when? Until the parcel has left.");
  }

  @Test
  void whatAnExternalSystemSaysFollowsWhatItWasAsked() {
    Layout layout = Layout.of(Boards.fixture("nine-contexts.yaml"));
    assertThat(place(layout, "ShipmentDelivered"))
        .isGreaterThan(place(layout, "ShipmentDispatched"));
  }

  @Test
  void aBigPictureHasItsEventsInTheOrderOfTheFileAndNoneBeforeThePivotalEventItFollows() {
    Layout layout = Layout.of(Boards.text(BIG_PICTURE));
    List<Integer> columns =
        Stream.of("BagPacked", "GuestArrived", "RoomPaid")
            .map(name -> place(layout, name))
            .toList();
    assertThat(columns).isSorted().doesNotHaveDuplicates();
    assertThat(place(layout, "RoomBooked")).isLessThan(place(layout, "GuestArrived"));
    assertThat(place(layout, "GuestDeparted")).isGreaterThan(place(layout, "GuestArrived"));
    assertThat(layout.tapes()).hasSize(1);
  }

  private static int place(Layout layout, String name) {
    return layout.notes().stream()
        .filter(note -> note.element().name().equals(name))
        .map(note -> note.box().x())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> backwards(Board board) {
    return Layout.of(board).arrows().stream()
        .filter(arrow -> !arrow.to().element().kind().equals(Kind.EXTERNAL))
        .filter(arrow -> arrow.to().box().x() < arrow.from().box().right())
        .map(arrow -> arrow.from().element().name() + " > " + arrow.to().element().name())
        .toList();
  }
}
