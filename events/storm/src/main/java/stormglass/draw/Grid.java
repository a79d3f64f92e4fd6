package stormglass.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import stormglass.board.Board;
import stormglass.draw.Layout.Box;
import stormglass.draw.Layout.Strip;
import stormglass.draw.Slice.Band;
import stormglass.draw.Slice.Cell;

/// The columns and rows of a wall with the gutters between them, wide enough for the arrows.
final class Grid {

  static final Function<Grid, Comparator<Cell>> READING =
      grid -> Comparator.<Cell>comparingInt(grid::row).thenComparingInt(Cell::onWall);

  /// How wide a column is without its gutter.
  static final int COLUMN = 146;

  /// How high a row is without its gap.
  static final int ROW = 92;

  static final int TRACK = 7;

  private static final int GUTTER = 34;
  private static final int GAP = 20;
  private static final int LABEL = 26;
  private static final int PADDING = 14;
  private static final int BETWEEN_BANDS = 12;
  private static final int MARGIN = 24;

  private final Board board;
  private final List<Band> bands;
  private final Map<Band, Integer> firstRows = new HashMap<>();
  private final Map<Band, Integer> rowCounts;
  private final int columns;
  private final int rows;
  private final int[] columnX;
  private final int[] rowY;

  /// Where the band that begins with a row has its top; the bottom is that of the band before.
  private final int[] bandTop;

  private final int[] bandBottom;

  private Grid(Board board, List<Band> bands, Map<Band, Integer> rowCounts, int columns) {
    this.board = board;
    this.bands = bands;
    this.rowCounts = rowCounts;
    this.columns = columns;
    int row = 0;
    for (Band band : bands) {
      firstRows.put(band, row);
      row += count(band);
    }
    rows = row;
    columnX = new int[columns + 1];
    rowY = new int[rows + 1];
    bandTop = new int[rows + 1];
    bandBottom = new int[rows + 1];
  }

  static Grid of(Board board, Slices slices, Map<Band, Integer> rowCounts) {
    List<String> lanes = new ArrayList<>(board.lanes().keySet());
    List<String> contexts = new ArrayList<>(board.contexts().keySet());
    List<Band> bands =
        slices.all().stream()
            .map(Slice::band)
            .distinct()
            .sorted(
                Comparator.<Band>comparingInt(band -> place(band.lane(), lanes))
                    .thenComparingInt(band -> place(band.context(), contexts)))
            .toList();
    int columns =
        slices.all().stream().mapToInt(slice -> slice.start() + slice.columns()).max().orElse(0);
    return new Grid(board, bands, rowCounts, columns);
  }

  /// What belongs to none comes first.
  private static int place(String name, List<String> names) {
    return name.isEmpty() ? -1 : names.indexOf(name);
  }

  private int count(Band band) {
    return rowCounts.getOrDefault(band, 0);
  }

  private int firstRow(Band band) {
    return firstRows.getOrDefault(band, 0);
  }

  /// The row of a cell on the wall.
  int row(Cell cell) {
    return firstRow(cell.slice().band()) + cell.slice().top() + cell.row();
  }

  /// Gives columns and rows their places, once it is known how many arrows run between them.
  void measure(Routes routes) {
    int x = margin() + Math.max(12, routes.tracksLeftOf(0) * TRACK + 24);
    for (int column = 0; column <= columns; column++) {
      columnX[column] = x;
      x += COLUMN + Math.max(GUTTER, routes.tracksLeftOf(column + 1) * TRACK + 30);
    }
    int y = Layout.HEADER;
    for (int row = 0; row <= rows; row++) {
      if (isFirstOfBand(row)) {
        bandBottom[row] = row == 0 ? y : y + PADDING;
        bandTop[row] = bandBottom[row] + BETWEEN_BANDS;
        y = bandTop[row] + LABEL;
      }
      rowY[row] = y + Math.max(GAP, routes.tracksAbove(row) * TRACK + 12);
      y = rowY[row] + ROW;
    }
  }

  private boolean isFirstOfBand(int row) {
    return row == rows || bands.stream().anyMatch(band -> firstRow(band) == row);
  }

  /// The place of a note in its cell.
  Box box(Cell cell) {
    Shape shape = Shape.of(cell.element().kind());
    return new Box(
        columnX[cell.onWall()] + (COLUMN - shape.width()) / 2,
        rowY[row(cell)] + (ROW - shape.height()) / 2,
        shape.width(),
        shape.height());
  }

  /// Where a track runs between the columns; gutter 0 is left of all.
  int trackX(int gutter, int track) {
    int after = gutter == 0 ? margin() : columnX[gutter - 1] + COLUMN;
    return after + 9 + track * TRACK;
  }

  /// Where a track runs between the rows; gap 0 is above all.
  int trackY(int gap, int track) {
    return rowY[gap] - 10 - track * TRACK;
  }

  /// Where the tape right of a column hangs.
  int tape(int column) {
    return columnX[column] + COLUMN + 4;
  }

  int margin() {
    return MARGIN
        + (board.lanes().isEmpty() ? 0 : Layout.LANE_WIDTH)
        + (board.contexts().isEmpty() ? 0 : Layout.LABEL_WIDTH);
  }

  int width() {
    return columnX[columns] + MARGIN;
  }

  int height() {
    return rowY[rows];
  }

  /// The bands of contexts.
  List<Strip> contexts() {
    List<Strip> strips = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    int x = MARGIN + (board.lanes().isEmpty() ? 0 : Layout.LANE_WIDTH);
    for (Band band : bands) {
      strips.add(new Strip(band.context(), span(x, band, band), !seen.contains(band.context())));
      seen.add(band.context());
    }
    return strips;
  }

  /// The bands of lanes, around those of contexts.
  List<Strip> lanes() {
    List<Strip> strips = new ArrayList<>();
    if (board.lanes().isEmpty()) {
      return strips;
    }
    int first = 0;
    for (int i = 1; i <= bands.size(); i++) {
      if (i == bands.size() || !bands.get(i).lane().equals(bands.get(first).lane())) {
        Box box = span(MARGIN, bands.get(first), bands.get(i - 1));
        strips.add(new Strip(bands.get(first).lane(), box, true));
        first = i;
      }
    }
    return strips;
  }

  private Box span(int x, Band first, Band last) {
    int top = bandTop[firstRow(first)];
    int bottom = bandBottom[firstRow(last) + count(last)];
    return new Box(x, top, width() - x - MARGIN, bottom - top);
  }
}
