package stormglass.cloud;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is due at some time, in the order `(atNanos, sequence)`: a heap over arrays.
public final class Timers<T> {

  private static final int FIRST_LENGTH = 64;

  /// A node has four children: half as deep as a binary heap, and neighbours share a cache line.
  private static final int BITS = 2;

  private long[] atNanos = new long[FIRST_LENGTH];
  private long[] sequences = new long[FIRST_LENGTH];
  private @Nullable Object[] items = new Object[FIRST_LENGTH];
  private int size;
  private long nextSequence;

  /// Adds what is due at a time; of several at one time, the first added is the first taken.
  public void add(long at, T item) {
    if (size == items.length) {
      atNanos = Arrays.copyOf(atNanos, size * 2);
      sequences = Arrays.copyOf(sequences, size * 2);
      items = Arrays.copyOf(items, size * 2);
    }
    int hole = size++;
    while (hole > 0) {
      int parent = (hole - 1) >>> BITS;
      // Sequences only rise: at equal times the newcomer stays below.
      if (atNanos[parent] <= at) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, at, nextSequence++, item);
  }

  /// When the first is due; [Long#MAX_VALUE] if there is none.
  public long nextNanos() {
    return size == 0 ? Long.MAX_VALUE : atNanos[0];
  }

  /// Takes the first out. There must be one.
  @SuppressWarnings("unchecked")
  public T take() {
    Object taken = items[0];
    size--;
    long at = atNanos[size];
    long sequence = sequences[size];
    Object item = items[size];
    items[size] = null;
    if (size > 0) {
      int hole = 0;
      int first = 1;
      while (first < size) {
        int child = least(first, Math.min(first + (1 << BITS), size));
        if (!before(child, at, sequence)) {
          break;
        }
        move(child, hole);
        hole = child;
        first = (child << BITS) + 1;
      }
      put(hole, at, sequence, item);
    }
    return (T) Objects.requireNonNull(taken);
  }

  /// The earliest of neighbours.
  private int least(int from, int to) {
    int least = from;
    long at = atNanos[from];
    for (int other = from + 1; other < to; other++) {
      long otherAt = atNanos[other];
      if (otherAt < at || (otherAt == at && sequences[other] < sequences[least])) {
        least = other;
        at = otherAt;
      }
    }
    return least;
  }

  private boolean before(int index, long at, long sequence) {
    return atNanos[index] < at || (atNanos[index] == at && sequences[index] < sequence);
  }

  private void move(int from, int to) {
    atNanos[to] = atNanos[from];
    sequences[to] = sequences[from];
    items[to] = items[from];
  }

  private void put(int index, long at, long sequence, @Nullable Object item) {
    atNanos[index] = at;
    sequences[index] = sequence;
    items[index] = item;
  }
}
