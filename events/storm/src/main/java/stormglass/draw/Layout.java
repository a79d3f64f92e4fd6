package stormglass.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Hotspot;
import stormglass.draw.Slice.Band;
import stormglass.draw.Slice.Cell;
import stormglass.draw.Slices.Wire;

/// Where everything stands on a wall, in pixels. No two notes overlap and no arrow crosses a note.
///
/// @param notes in the order in which they are read: from the top left
/// @param tapes beside pivotal events
/// @param margin where the columns begin; what names the bands stands left of it
record Layout(
    int width,
    int height,
    int margin,
    List<Note> notes,
    List<Arrow> arrows,
    List<Strip> bands,
    List<Strip> lanes,
    List<Tape> tapes,
    List<Mark> marks) {

  static final int HEADER = 76;
  static final int LANE_WIDTH = 34;
  static final int LABEL_WIDTH = 150;

  private static final int MARK = 26;

  Layout {
    notes = List.copyOf(notes);
    arrows = List.copyOf(arrows);
    bands = List.copyOf(bands);
    lanes = List.copyOf(lanes);
    tapes = List.copyOf(tapes);
    marks = List.copyOf(marks);
  }

  /// A rectangle.
  record Box(int x, int y, int width, int height) {

    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }

    int middle() {
      return y + height / 2;
    }
  }

  /// A note on the wall.
  ///
  /// @param id unique on the wall
  record Note(String id, Element element, Box box) {}

  /// A point on the wall.
  record Point(int x, int y) {}

  /// An arrow, from corner to corner.
  record Arrow(Note from, Note to, List<Point> points) {
    Arrow {
      points = List.copyOf(points);
    }
  }

  /// A band across the wall: a context or a lane.
  ///
  /// @param name "" for what belongs to none
  /// @param isFirst whether it is the first of its name
  record Strip(String name, Box box, boolean isFirst) {}

  /// A line that divides the wall, right of a column.
  ///
  /// @param names the pivotal events of the column
  record Tape(int x, List<String> names) {
    Tape {
      names = List.copyOf(names);
    }
  }

  /// The mark of a hotspot on its note.
  ///
  /// @param number its place in the list of hotspots, from one
  record Mark(int number, Hotspot hotspot, Note on, Box box) {

    /// What stands on it: `!3`, or `✓3` once it is answered.
    String sign() {
      return (hotspot.answer() == null ? "!" : "✓") + number;
    }

    /// The question, with its answer where there is one.
    String text() {
      String answer = hotspot.answer();
      return answer == null ? hotspot.text() : hotspot.text() + " " + answer;
    }
  }

  /// Lays out a board.
  static Layout of(Board board) {
    Slices slices = Slices.of(board);
    Map<Band, Integer> rows = Packing.pack(slices);
    Grid grid = Grid.of(board, slices, rows);
    Routes routes = new Routes(grid, slices.wires());
    grid.measure(routes);
    Map<Cell, Note> notes = notes(slices, grid);
    List<Arrow> arrows = new ArrayList<>();
    for (Wire wire : slices.wires()) {
      Note from = notes.get(wire.from());
      Note to = notes.get(wire.to());
      if (from != null && to != null) {
        arrows.add(new Arrow(from, to, routes.points(wire, from.box(), to.box())));
      }
    }
    return new Layout(
        grid.width(),
        grid.height(),
        grid.margin(),
        List.copyOf(notes.values()),
        arrows,
        grid.contexts(),
        grid.lanes(),
        tapes(slices, grid),
        marks(board, notes.values().stream().toList()));
  }

  private static Map<Cell, Note> notes(Slices slices, Grid grid) {
    List<Cell> cells = new ArrayList<>();
    slices.all().forEach(slice -> cells.addAll(slice.cells()));
    cells.sort(Grid.READING.apply(grid));
    Map<Cell, Note> notes = new LinkedHashMap<>();
    for (Cell cell : cells) {
      notes.put(cell, new Note("n" + notes.size(), cell.element(), grid.box(cell)));
    }
    return notes;
  }

  private static List<Tape> tapes(Slices slices, Grid grid) {
    Map<Integer, List<String>> names = new java.util.TreeMap<>();
    for (Slice slice : slices.all()) {
      for (Cell cell : slice.cells()) {
        if (cell.element().pivotal()) {
          names.computeIfAbsent(cell.onWall(), _ -> new ArrayList<>()).add(cell.element().name());
        }
      }
    }
    List<Tape> tapes = new ArrayList<>();
    names.forEach((column, events) -> tapes.add(new Tape(grid.tape(column), events)));
    return tapes;
  }

  private static List<Mark> marks(Board board, List<Note> notes) {
    Map<String, Note> byName = new HashMap<>();
    notes.forEach(note -> byName.putIfAbsent(note.element().name(), note));
    Map<String, Integer> onNote = new HashMap<>();
    List<Mark> marks = new ArrayList<>();
    for (Hotspot hotspot : board.hotspots()) {
      Note note = byName.get(hotspot.on().name());
      if (note != null) {
        int before = onNote.merge(note.id(), 1, Integer::sum) - 1;
        int step = Math.min(before * (MARK + 2), note.box().width() - MARK);
        Box box = new Box(note.box().right() - MARK + 6 - step, note.box().y() - 10, MARK, MARK);
        marks.add(new Mark(marks.size() + 1, hotspot, note, box));
      }
    }
    return marks;
  }
}
