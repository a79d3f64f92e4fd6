package stormglass.cloud;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is due at some time, in the order `(atNanos, sequence)`: a heap over arrays.
public final class Timers<T> {

  /*
   * A heap with four children a node is half as deep as a binary one. A node is two numbers side by
   * side, when it is due and its sequence with the place of its item; items stay where they are, so
   * that moving nodes moves no references.
   */

  private static final int BITS = 2;
  private static final int PLACE_BITS = 24;
  private static final int MOST = 1 << PLACE_BITS;
  private static final int FIRST_LENGTH = 64;

  private long[] nodes = new long[2 * FIRST_LENGTH];
  private @Nullable Object[] items = new Object[FIRST_LENGTH];
  private int[] free = new int[FIRST_LENGTH];
  private int size;
  private int freed;
  private int places;
  private long nextSequence;

  /// Adds what is due at a time; of several at one time, the first added is the first taken.
  ///
  /// @throws IllegalStateException if 16,777,216 are due already
  public void add(long at, T item) {
    if (size == items.length) {
      grow();
    }
    int place = freed > 0 ? free[--freed] : places++;
    items[place] = item;
    long rest = nextSequence++ << PLACE_BITS | place;
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> BITS;
      // Sequences only rise: at equal times the newcomer stays below.
      if (nodes[2 * parent] <= at) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    nodes[2 * hole] = at;
    nodes[2 * hole + 1] = rest;
  }

  private void grow() {
    if (size == MOST) {
      throw new IllegalStateException("more is due than can be kept");
    }
    nodes = Arrays.copyOf(nodes, 4 * size);
    items = Arrays.copyOf(items, 2 * size);
    free = Arrays.copyOf(free, 2 * size);
  }

  /// When the first is due; [Long#MAX_VALUE] if there is none.
  public long nextNanos() {
    return size == 0 ? Long.MAX_VALUE : nodes[0];
  }

  /// Takes the first out. There must be one.
  @SuppressWarnings("unchecked")
  public T take() {
    int place = (int) nodes[1] & (MOST - 1);
    Object taken = items[place];
    items[place] = null;
    free[freed++] = place;
    size--;
    long at = nodes[2 * size];
    long rest = nodes[2 * size + 1];
    int hole = 0;
    for (int first = 1; first < size; first = (hole << BITS) + 1) {
      int child = least(first, Math.min(first + (1 << BITS), size));
      long childAt = nodes[2 * child];
      if (at < childAt || (at == childAt && rest < nodes[2 * child + 1])) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    nodes[2 * hole] = at;
    nodes[2 * hole + 1] = rest;
    return (T) Objects.requireNonNull(taken);
  }

  /// The earliest of neighbours.
  private int least(int from, int to) {
    int least = from;
    long at = nodes[2 * from];
    for (int other = from + 1; other < to; other++) {
      long otherAt = nodes[2 * other];
      if (otherAt < at || (otherAt == at && nodes[2 * other + 1] < nodes[2 * least + 1])) {
        least = other;
        at = otherAt;
      }
    }
    return least;
  }

  private void move(int from, int to) {
    nodes[2 * to] = nodes[2 * from];
    nodes[2 * to + 1] = nodes[2 * from + 1];
  }
}
