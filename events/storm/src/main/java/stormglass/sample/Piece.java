package stormglass.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;

/// A regular expression as a tree from which texts of a wanted length are drawn.
sealed interface Piece {

  /// No length is beyond this.
  int MOST = 1 << 20;

  /// The length of the shortest text, in code points.
  long least();

  /// The length of the longest text, at most [#MOST].
  long most();

  /// Adds a text of exactly this length; false where none was found.
  boolean draw(long length, RandomGenerator random, StringBuilder out);

  /// One of some code points.
  record Letter(int[] choices) implements Piece {
    @Override
    public long least() {
      return 1;
    }

    @Override
    public long most() {
      return 1;
    }

    @Override
    public boolean draw(long length, RandomGenerator random, StringBuilder out) {
      if (choices.length == 0) {
        return false;
      }
      out.appendCodePoint(choices[random.nextInt(choices.length)]);
      return true;
    }
  }

  /// One after the other; nothing, where there are none.
  record Chain(List<Piece> links) implements Piece {
    @Override
    public long least() {
      long least = 0;
      for (Piece link : links) {
        least += link.least();
      }
      return Math.min(MOST, least);
    }

    @Override
    public long most() {
      long most = 0;
      for (Piece link : links) {
        most += link.most();
      }
      return Math.min(MOST, most);
    }

    @Override
    public boolean draw(long length, RandomGenerator random, StringBuilder out) {
      long spare = length;
      long room = 0;
      for (Piece link : links) {
        long least = link.least();
        spare -= least;
        room += link.most() - least;
      }
      if (spare < 0 || spare > room) {
        return false;
      }
      for (Piece link : links) {
        long own = link.most() - link.least();
        room -= own;
        long extra = random.nextLong(Math.max(0, spare - room), Math.min(own, spare) + 1);
        if (!link.draw(link.least() + extra, random, out)) {
          return false;
        }
        spare -= extra;
      }
      return true;
    }
  }

  /// One of several.
  record Choice(List<Piece> branches) implements Piece {
    @Override
    public long least() {
      return branches.stream().mapToLong(Piece::least).min().orElse(0);
    }

    @Override
    public long most() {
      return branches.stream().mapToLong(Piece::most).max().orElse(0);
    }

    @Override
    public boolean draw(long length, RandomGenerator random, StringBuilder out) {
      List<Piece> fitting = new ArrayList<>();
      for (Piece branch : branches) {
        if (branch.least() <= length && length <= branch.most()) {
          fitting.add(branch);
        }
      }
      return !fitting.isEmpty()
          && fitting.get(random.nextInt(fitting.size())).draw(length, random, out);
    }
  }

  /// The same several times.
  record Repeat(Piece piece, int from, int to) implements Piece {
    @Override
    public long least() {
      return Math.min(MOST, piece.least() * from);
    }

    @Override
    public long most() {
      return Math.min(MOST, piece.most() * to);
    }

    @Override
    public boolean draw(long length, RandomGenerator random, StringBuilder out) {
      long each = Math.max(1, piece.most());
      long fewest = Math.max(from, (length + each - 1) / each);
      long most = piece.least() > 0 ? Math.min(to, length / piece.least()) : Math.min(to, length);
      if (fewest > Math.max(most, from)) {
        return false;
      }
      long times = random.nextLong(fewest, Math.max(most, fewest) + 1);
      return new Chain(Collections.nCopies((int) times, piece)).draw(length, random, out);
    }
  }
}
