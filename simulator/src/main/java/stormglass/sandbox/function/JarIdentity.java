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

/// What makes two jars equal: name, size, and the checksum of the directory at their end, which
/// holds the checksum of every entry. Reading a whole SDK for each function would take longer than
/// starting them.
record JarIdentity(String name, long size, long directory) {

  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int MAX_COMMENT = 0xffff;

  static JarIdentity of(Path jar) throws IOException {
    try (FileChannel channel = FileChannel.open(jar, StandardOpenOption.READ)) {
      long size = channel.size();
      ByteBuffer tail = read(channel, Math.max(0, size - END_SIZE - MAX_COMMENT), size);
      int end = tail.limit() - END_SIZE;
      while (end >= 0 && tail.getInt(end) != END_SIGNATURE) {
        end--;
      }
      if (end < 0) {
        throw new ZipException("it is not a jar");
      }
      long start = Integer.toUnsignedLong(tail.getInt(end + 16));
      CRC32 checksum = new CRC32();
      checksum.update(read(channel, Math.min(start, size), size));
      return new JarIdentity(String.valueOf(jar.getFileName()), size, checksum.getValue());
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, long to) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.toIntExact(to - from)).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, from + buffer.position()) < 0) {
        throw new EOFException("it became shorter while it was read");
      }
    }
    return buffer.flip();
  }
}
