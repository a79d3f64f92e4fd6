package stormglass.draw;

import java.util.ArrayList;
import java.util.List;
import stormglass.board.Kind;
import stormglass.draw.Layout.Box;
import stormglass.draw.Layout.Point;
import stormglass.draw.Slice.Cell;
import stormglass.draw.Slices.Wire;

/// The ways of the arrows: along gutters between columns and gaps between rows, never over a note.
///
/// Arrows that leave one note share their first gutter and their gap; arrows that reach one note
/// share their last gutter. What leaves a note does so below its middle, what reaches it above, so
/// that lines in one gutter are told apart; only neighbours are joined in a straight line.
final class Routes {

  private static final int PORT = 14;
  private static final int UNDER = 4;

  private final Grid grid;
  private final Tracks gutters = new Tracks();
  private final Tracks gaps = new Tracks();

  private record Leaving(Cell cell) {}

  private record Reaching(Cell cell) {}

  Routes(Grid grid, List<Wire> wires) {
    this.grid = grid;
    wires.forEach(this::take);
    gutters.settle();
    gaps.settle();
  }

  private void take(Wire wire) {
    if (isStraight(wire) || isBelow(wire)) {
      return;
    }
    int from = 2 * grid.row(wire.from()) + 1;
    int to = 2 * grid.row(wire.to()) + 1;
    int first = wire.from().onWall() + 1;
    int last = wire.to().onWall();
    if (first == last) {
      gutters.take(first, neighbours(wire), from, to);
      return;
    }
    Leaving leaving = new Leaving(wire.from());
    int gap = gap(wire);
    gutters.take(first, leaving, from, 2 * gap);
    gaps.take(gap, leaving, first, last);
    gutters.take(last, new Reaching(wire.to()), 2 * gap, to);
  }

  private boolean isStraight(Wire wire) {
    return wire.from().onWall() + 1 == wire.to().onWall()
        && grid.row(wire.from()) == grid.row(wire.to());
  }

  /// Those who issue one command share a line to it; the events of one handler share one from it.
  private static Object neighbours(Wire wire) {
    return wire.to().element().kind() == Kind.COMMAND
        ? new Reaching(wire.to())
        : new Leaving(wire.from());
  }

  private boolean isBelow(Wire wire) {
    return wire.from().onWall() == wire.to().onWall()
        && grid.row(wire.from()) + 1 == grid.row(wire.to());
  }

  /// The gap beside the row of the target that is nearer to the source.
  private int gap(Wire wire) {
    int from = grid.row(wire.from());
    int to = grid.row(wire.to());
    return from <= to ? to : to + 1;
  }

  int tracksLeftOf(int column) {
    return gutters.count(column);
  }

  int tracksAbove(int row) {
    return gaps.count(row);
  }

  /// The corners of an arrow between two notes. It begins a little under the first, whose shape may
  /// be narrower there.
  List<Point> points(Wire wire, Box from, Box to) {
    if (isStraight(wire)) {
      return List.of(
          new Point(from.right() - UNDER, from.middle()), new Point(to.x(), to.middle()));
    }
    if (isBelow(wire)) {
      int x = from.x() + from.width() / 2;
      return List.of(new Point(x, from.bottom() - UNDER), new Point(x, to.y()));
    }
    int leavesAt = from.middle() + PORT;
    int reachesAt = to.middle() - PORT;
    int first = wire.from().onWall() + 1;
    int last = wire.to().onWall();
    Leaving leaving = new Leaving(wire.from());
    List<Point> points = new ArrayList<>();
    points.add(new Point(from.right() - UNDER, leavesAt));
    Object bundle = first == last ? neighbours(wire) : leaving;
    int firstX = grid.trackX(first, gutters.track(first, bundle));
    points.add(new Point(firstX, leavesAt));
    int lastX = firstX;
    if (first != last) {
      int y = grid.trackY(gap(wire), gaps.track(gap(wire), leaving));
      lastX = grid.trackX(last, gutters.track(last, new Reaching(wire.to())));
      points.add(new Point(firstX, y));
      points.add(new Point(lastX, y));
    }
    points.add(new Point(lastX, reachesAt));
    points.add(new Point(to.x(), reachesAt));
    return points;
  }
}
