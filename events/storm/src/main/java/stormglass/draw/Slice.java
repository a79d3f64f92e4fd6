package stormglass.draw;

import java.util.ArrayList;
import java.util.List;
import stormglass.board.Board.Element;

/// Notes that stand together: a command between its issuers and its events, a policy, a read model
/// and whom it informs. The layout moves it as one.
final class Slice {

  /// Where a slice stands.
  ///
  /// @param lane "" for none
  /// @param context "" for none
  record Band(String lane, String context) {}

  /// A note's place in its slice.
  record Cell(Slice slice, Element element, int column, int row) {

    /// The column on the wall.
    int onWall() {
      return slice.start + column;
    }
  }

  private final Band band;
  private final List<Cell> cells = new ArrayList<>();

  /// The first column on the wall.
  private int start;

  /// The first row in the band.
  private int top;

  Slice(Band band) {
    this.band = band;
  }

  Cell put(Element element, int column, int row) {
    Cell cell = new Cell(this, element, column, row);
    cells.add(cell);
    return cell;
  }

  void startAt(int column) {
    start = column;
  }

  void standAt(int row) {
    top = row;
  }

  Band band() {
    return band;
  }

  List<Cell> cells() {
    return cells;
  }

  int start() {
    return start;
  }

  int top() {
    return top;
  }

  int columns() {
    return 1 + cells.stream().mapToInt(Cell::column).max().orElse(0);
  }

  int rows() {
    return 1 + cells.stream().mapToInt(Cell::row).max().orElse(0);
  }
}
