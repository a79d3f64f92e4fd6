package stormglass.draw;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stormglass.draw.Slice.Band;
import stormglass.draw.Slices.Order;

/// Gives every slice its column, so that time runs from left to right, and its row, so that no two
/// share a place.
final class Packing {

  private final List<Slice> slices;
  private final Map<Slice, List<Order>> after = new HashMap<>();
  private final Set<Slice> left = new HashSet<>();
  private final Set<Slice> within = new HashSet<>();
  private final Set<Order> backwards = new HashSet<>();
  private final List<Slice> lastFirst = new ArrayList<>();

  private Packing(Slices board) {
    slices = board.all();
    board.orders().forEach(order -> afterOf(order.before()).add(order));
    left.addAll(slices);
  }

  /// Packs the slices of a board.
  ///
  /// @return how many rows each band has
  static Map<Band, Integer> pack(Slices board) {
    Packing packing = new Packing(board);
    packing.columns(board.orders());
    return packing.rows();
  }

  private List<Order> afterOf(Slice slice) {
    return after.computeIfAbsent(slice, _ -> new ArrayList<>());
  }

  /* The longest way from what nothing precedes; an arrow that closes a circle points backwards.
   * The walk has its own stack, since a chain may be as long as the board. */
  private void columns(List<Order> orders) {
    Set<Slice> followers = new HashSet<>();
    orders.forEach(order -> followers.add(order.after()));
    slices.stream().filter(slice -> !followers.contains(slice)).forEach(this::visit);
    slices.forEach(this::visit);
    for (Slice slice : lastFirst.reversed()) {
      for (Order order : afterOf(slice)) {
        if (!backwards.contains(order)) {
          order.after().startAt(Math.max(order.after().start(), slice.start() + order.columns()));
        }
      }
    }
  }

  private record Step(Slice slice, int next) {}

  private void visit(Slice root) {
    List<Step> way = new ArrayList<>();
    enter(root, way);
    while (!way.isEmpty()) {
      Step step = way.removeLast();
      List<Order> orders = afterOf(step.slice());
      if (step.next() == orders.size()) {
        within.remove(step.slice());
        lastFirst.add(step.slice());
        continue;
      }
      way.add(new Step(step.slice(), step.next() + 1));
      Order order = orders.get(step.next());
      if (within.contains(order.after())) {
        backwards.add(order);
      } else {
        enter(order.after(), way);
      }
    }
  }

  private void enter(Slice slice, List<Step> way) {
    if (left.remove(slice)) {
      within.add(slice);
      way.add(new Step(slice, 0));
    }
  }

  private Map<Band, Integer> rows() {
    Map<Band, List<BitSet>> taken = new HashMap<>();
    slices.stream()
        .sorted(Comparator.comparingInt(Slice::start))
        .forEach(
            slice -> stand(slice, taken.computeIfAbsent(slice.band(), _ -> new ArrayList<>())));
    Map<Band, Integer> rows = new HashMap<>();
    taken.forEach((band, lines) -> rows.put(band, lines.size()));
    return rows;
  }

  private static void stand(Slice slice, List<BitSet> taken) {
    int row = 0;
    while (!isFree(slice, row, taken)) {
      row++;
    }
    while (taken.size() < row + slice.rows()) {
      taken.add(new BitSet());
    }
    taken
        .subList(row, row + slice.rows())
        .forEach(line -> line.set(slice.start(), slice.start() + slice.columns()));
    slice.standAt(row);
  }

  private static boolean isFree(Slice slice, int top, List<BitSet> taken) {
    int bottom = Math.min(top + slice.rows(), taken.size());
    for (int row = top; row < bottom; row++) {
      int next = taken.get(row).nextSetBit(slice.start());
      if (next >= 0 && next < slice.start() + slice.columns()) {
        return false;
      }
    }
    return true;
  }
}
