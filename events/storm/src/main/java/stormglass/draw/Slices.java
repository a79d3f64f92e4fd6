package stormglass.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stormglass.board.Board;
import stormglass.board.Board.Element;
import stormglass.board.Board.Link;
import stormglass.board.Kind;
import stormglass.board.Level;
import stormglass.draw.Slice.Band;
import stormglass.draw.Slice.Cell;

/// Takes a board apart into slices, and says what leads from one note to another.
///
/// Commands, events, policies and read models stand on the wall once; actors, aggregates and
/// external systems wherever they act, as people stick them.
final class Slices {

  /// An arrow between two notes on the wall.
  record Wire(Cell from, Cell to) {}

  /// That one slice stands so many columns after another at least.
  record Order(Slice before, Slice after, int columns) {}

  private final Board board;
  private final List<Slice> slices = new ArrayList<>();
  private final List<Wire> wires = new ArrayList<>();
  private final List<Order> orders = new ArrayList<>();

  /// The one cell of each command, event, policy and read model; only looked up, never iterated.
  private final Map<String, Cell> cells = new HashMap<>();

  private final Set<String> placed = new HashSet<>();

  /// From where the events of a command come: its handler's cell.
  private final Map<String, Cell> sources = new HashMap<>();

  private final List<Produced> produced = new ArrayList<>();

  /// What stands after a slice; only looked up, never iterated.
  private final Map<Slice, List<Slice>> next = new HashMap<>();

  private record Produced(Cell by, Element event) {}

  private Slices(Board board) {
    this.board = board;
  }

  static Slices of(Board board) {
    Slices slices = new Slices(board);
    board.all(Kind.COMMAND).forEach(slices::command);
    board.all(Kind.EXTERNAL).forEach(slices::external);
    board.all(Kind.EVENT).forEach(slices::alone);
    board.all(Kind.POLICY).forEach(slices::alone);
    board.all(Kind.READ_MODEL).forEach(slices::readModel);
    board.elements().values().stream()
        .filter(element -> !slices.placed.contains(element.name()))
        .forEach(slices::alone);
    slices.connect();
    slices.inTime();
    return slices;
  }

  List<Slice> all() {
    return slices;
  }

  List<Wire> wires() {
    return wires;
  }

  List<Order> orders() {
    return orders;
  }

  private void command(Element command) {
    List<Element> events = notes(command, "produces");
    List<Element> handlers = notes(command, "to");
    Band band = band(command, handlers, events);
    Slice slice = begin(band);
    List<Element> issuers = new ArrayList<>(notes(command, "by"));
    board
        .all(Kind.POLICY)
        .filter(policy -> leadsFirstTo(policy, command) && isOf(policy, band))
        .forEach(issuers::add);
    int column = issuers.isEmpty() ? 0 : 1;
    Cell middle = put(slice, command, column, 0);
    for (int row = 0; row < issuers.size(); row++) {
      Cell issuer = put(slice, issuers.get(row), 0, row);
      if (issuers.get(row).kind() == Kind.ACTOR) {
        wires.add(new Wire(issuer, middle));
      }
    }
    int row = 0;
    Cell source = middle;
    for (Element handler : handlers) {
      Cell cell = put(slice, handler, column + 1, row++);
      wires.add(new Wire(middle, cell));
      source = source.equals(middle) ? cell : source;
      for (Element called : notes(handler, "calls")) {
        wires.add(new Wire(cell, put(slice, called, column + 1, row++)));
      }
    }
    int eventRow = 0;
    for (Element event : events) {
      if (!placed.contains(event.name()) && band.equals(band(event))) {
        put(slice, event, source.column() + 1, eventRow++);
      }
    }
    sources.put(command.name(), source);
  }

  private void external(Element external) {
    for (Element event : notes(external, "produces")) {
      Slice slice = begin(band(event));
      Cell source = put(slice, external, 0, 0);
      if (!placed.contains(event.name())) {
        put(slice, event, 1, 0);
      }
      produced.add(new Produced(source, event));
    }
  }

  private void readModel(Element readModel) {
    Slice slice = begin(band(readModel));
    Cell source = put(slice, readModel, 0, 0);
    int row = 0;
    for (Element reader : notes(readModel, "informs")) {
      wires.add(new Wire(source, put(slice, reader, 1, row++)));
    }
  }

  private void alone(Element element) {
    if (!placed.contains(element.name())) {
      put(begin(band(element)), element, 0, 0);
    }
  }

  private Slice begin(Band band) {
    Slice slice = new Slice(band);
    slices.add(slice);
    return slice;
  }

  private Cell put(Slice slice, Element element, int column, int row) {
    Cell cell = slice.put(element, column, row);
    cells.putIfAbsent(element.name(), cell);
    placed.add(element.name());
    return cell;
  }

  private void connect() {
    board
        .all(Kind.COMMAND)
        .forEach(
            command ->
                notes(command, "produces")
                    .forEach(event -> wire(sources.get(command.name()), cell(event))));
    produced.forEach(one -> wire(one.by(), cell(one.event())));
    for (Element policy : board.all(Kind.POLICY).toList()) {
      notes(policy, "when").forEach(event -> wire(cell(event), cell(policy)));
      notes(policy, "reads").forEach(readModel -> wire(cell(readModel), cell(policy)));
      notes(policy, "then").forEach(command -> wire(cell(policy), cell(command)));
    }
    for (Element readModel : board.all(Kind.READ_MODEL).toList()) {
      notes(readModel, "from").forEach(event -> wire(cell(event), cell(readModel)));
    }
    for (Wire wire : wires) {
      Slice before = wire.from().slice();
      Slice after = wire.to().slice();
      if (before != after) {
        add(new Order(before, after, wire.from().column() + 1 - wire.to().column()));
      }
    }
  }

  private void wire(@Nullable Cell from, @Nullable Cell to) {
    if (from != null && to != null) {
      wires.add(new Wire(from, to));
    }
  }

  private @Nullable Cell cell(Element element) {
    return cells.get(element.name());
  }

  /* What no arrow orders stands in the order of the file: what actors ask of one aggregate after
   * all that was asked of it before; what an external system says after it was called; and the
   * events of a big picture, where nothing that follows a pivotal event stands before it. */
  private void inTime() {
    Map<String, List<Slice>> before = new HashMap<>();
    for (Element command : board.all(Kind.COMMAND).toList()) {
      Cell cell = cell(command);
      if (cell != null) {
        notes(command, "to").forEach(handler -> asked(command, cell.slice(), handler, before));
      }
    }
    for (Produced one : produced) {
      callers(before, one.by().element()).forEach(slice -> follow(slice, one.by().slice()));
    }
    if (board.level() == Level.BIG_PICTURE) {
      bigPicture();
    } else {
      fromOutside();
    }
  }

  /// What an external system says follows the event before it in the file.
  private void fromOutside() {
    Map<Band, Slice> lastOf = new HashMap<>();
    Set<Slice> outside = new HashSet<>();
    produced.forEach(one -> outside.add(one.by().slice()));
    for (Element event : board.all(Kind.EVENT).toList()) {
      Cell cell = cell(event);
      if (cell != null) {
        Slice last = lastOf.put(cell.slice().band(), cell.slice());
        follow(outside.contains(cell.slice()) ? last : null, cell.slice());
      }
    }
  }

  private void bigPicture() {
    Map<Band, Slice> lastOf = new HashMap<>();
    for (Element element : board.elements().values()) {
      Cell cell = cell(element);
      if (element.kind() != Kind.EVENT && cell != null && cell.slice().cells().size() == 1) {
        follow(lastOf.put(cell.slice().band(), cell.slice()), cell.slice());
      }
    }
    Slice pivotal = null;
    for (Element event : board.all(Kind.EVENT).toList()) {
      Cell cell = cell(event);
      if (cell != null) {
        follow(lastOf.put(cell.slice().band(), cell.slice()), cell.slice());
        follow(pivotal, cell.slice());
        pivotal = event.pivotal() ? cell.slice() : pivotal;
      }
    }
  }

  private void asked(
      Element command, Slice slice, Element handler, Map<String, List<Slice>> before) {
    List<Slice> asked = callers(before, handler);
    if (!notes(command, "by").isEmpty()) {
      asked.forEach(earlier -> follow(earlier, slice));
    }
    asked.add(slice);
    notes(handler, "calls").forEach(called -> callers(before, called).add(slice));
  }

  private static List<Slice> callers(Map<String, List<Slice>> before, Element asked) {
    return before.computeIfAbsent(asked.name(), _ -> new ArrayList<>());
  }

  /// Lets one slice follow another, unless the arrows say the reverse.
  private void follow(@Nullable Slice before, Slice after) {
    if (before != null && before != after && !leads(after, before)) {
      add(new Order(before, after, before.columns()));
    }
  }

  private void add(Order order) {
    orders.add(order);
    next.computeIfAbsent(order.before(), _ -> new ArrayList<>()).add(order.after());
  }

  private boolean leads(Slice from, Slice to) {
    Set<Slice> seen = new HashSet<>(Set.of(from));
    List<Slice> look = new ArrayList<>(List.of(from));
    while (!look.isEmpty()) {
      for (Slice slice : next.getOrDefault(look.removeLast(), List.of())) {
        if (slice == to) {
          return true;
        }
        if (seen.add(slice)) {
          look.add(slice);
        }
      }
    }
    return false;
  }

  private boolean leadsFirstTo(Element policy, Element command) {
    return !policy.links("then").isEmpty()
        && policy.links("then").getFirst().name().equals(command.name());
  }

  private static boolean isOf(Element policy, Band band) {
    Link context = policy.context();
    return context == null || context.name().equals(band.context());
  }

  private Band band(Element command, List<Element> handlers, List<Element> events) {
    for (Element event : events) {
      return band(event);
    }
    return handlers.isEmpty() ? band(command) : band(handlers.getFirst());
  }

  /// What belongs to no context stands with what it is made of, or in the lane that it owns.
  private Band band(Element element) {
    String context = named(element.context());
    if (element.lane() != null) {
      return new Band(named(element.lane()), context);
    }
    if (!context.isEmpty()) {
      return new Band(laneOf(context), context);
    }
    List<Element> events = new ArrayList<>(notes(element, "from"));
    events.addAll(notes(element, "when"));
    return events.isEmpty() ? new Band(laneOwnedBy(element.name()), "") : band(events.getFirst());
  }

  private String laneOwnedBy(String name) {
    return board.lanes().entrySet().stream()
        .filter(lane -> lane.getValue().name().equals(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /// The lane in which a context's first event stands.
  private String laneOf(String context) {
    return board
        .all(Kind.EVENT)
        .filter(event -> event.lane() != null && named(event.context()).equals(context))
        .map(event -> named(event.lane()))
        .findFirst()
        .orElse("");
  }

  private static String named(@Nullable Link link) {
    return link == null ? "" : link.name();
  }

  private List<Element> notes(Element element, String key) {
    List<Element> notes = new ArrayList<>();
    for (Link link : element.links(key)) {
      Element note = board.elements().get(link.name());
      if (note != null && !notes.contains(note)) {
        notes.add(note);
      }
    }
    return notes;
  }
}
