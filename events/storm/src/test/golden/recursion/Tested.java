// Generated from recursion.ordering@Tested; not to be edited.
package recursion.events.ordering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stormglass.contracts.Codec;
import stormglass.contracts.Ordered;

/// A part of an event.
public record Tested(Folder root, @Nullable Link first, @Nullable Index index)
    implements OrderingEvent {

  /// Reads and writes this event.
  public static final Codec<Tested> CODEC = Codec.of(new TestedJson());

  public Tested withFirst(@Nullable Link first) {
    return new Tested(root, first, index);
  }

  public Tested withIndex(@Nullable Index index) {
    return new Tested(root, first, index);
  }

  /// Contains itself through others.
  public record Owner(@Nullable Folder home) {}

  /// Contains itself in a list.
  public record Folder(String name, List<Folder> folders, @Nullable Owner owner) {

    public Folder {
      folders = List.copyOf(folders);
    }
  }

  /// Contains itself at a property that may be left out.
  public record Link(@Nullable Double weight, @Nullable Link next) {}

  /// Contains itself in a map, which is no class of its own but for its values.
  public record Index(@Nullable Map<String, Index> entries) {

    public Index {
      entries = entries == null ? null : Ordered.copyOf(entries);
    }
  }
}
