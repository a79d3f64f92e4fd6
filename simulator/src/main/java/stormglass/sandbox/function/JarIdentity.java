package stormglass.sandbox.function;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/// What makes two jars equal: name, size, and the checksum of the directory at their end, which
/// holds the checksum of every entry. Reading a whole SDK for each function would take longer than
/// starting them.
record JarIdentity(String name, long size, long directory) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xffff;
  private static final int PART_SIZE = 8192;

  static JarIdentity of(Path jar) throws IOException {
    try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer end = end(channel, size, END_SIZE);
      if (end == null) {
        end = end(channel, size, END_SIZE + MAX_COMMENT);
      }
      if (end == null) {
        throw new ZipException("it is not a jar");
      }
      long start = Integer.toUnsignedLong(end.getInt(16));
      return new JarIdentity(
          String.valueOf(jar.getFileName()), size, checksum(channel, Math.min(start, size), size));
    }
  }

  /// The record that ends a jar, looked for in its last bytes; few jars have a comment behind it.
  private static @Nullable ByteBuffer end(FileChannel channel, long size, int last)
      throws IOException {
    long from = Math.max(0, size - last);
    ByteBuffer tail = ByteBuffer.allocate((int) (size - from)).order(ByteOrder.LITTLE_ENDIAN);
    read(channel, from, tail);
    for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        return tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    return null;
  }

  private static long checksum(FileChannel channel, long from, long to) throws IOException {
    CRC32 checksum = new CRC32();
    ByteBuffer part = ByteBuffer.allocate(PART_SIZE);
    for (long at = from; at < to; at += PART_SIZE) {
      read(channel, at, part.clear().limit((int) Math.min(PART_SIZE, to - at)));
      checksum.update(part);
    }
    return checksum.getValue();
  }

  private static void read(FileChannel channel, long from, ByteBuffer buffer) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("it became shorter while it was read");
      }
    }
    buffer.flip();
  }
}
