package stormglass.sandbox.function;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import stormglass.sandbox.function.inside.Surroundings;

/// Redirects a class's uses of `System.getenv`, `System.out` and their like to [Surroundings].
///
/// Only references in the constant pool change their owner (JVMS 25 §4.4): names, descriptors and
/// code stay, so that frames stay valid, and method references are redirected too.
final class Redirection {

  private static final String SYSTEM = "java/lang/System";
  private static final Set<String> MEMBERS =
      Set.of("getenv", "exit", "out", "err", "setOut", "setErr");
  private static final String TARGET = Surroundings.class.getName().replace('.', '/');

  private static final int HEADER = 8;
  private static final int UTF8 = 1;
  private static final int LONG = 5;
  private static final int DOUBLE = 6;
  private static final int CLASS = 7;
  private static final int FIELD_REF = 9;
  private static final int METHOD_REF = 10;

  private final byte[] bytes;
  private final int[] offsets;
  private final int end;

  private Redirection(byte[] bytes) {
    if (u2(bytes, 0) != 0xcafe || u2(bytes, 2) != 0xbabe) {
      throw new ClassFormatError("it does not begin as a class file");
    }
    this.bytes = bytes;
    this.offsets = new int[u2(HEADER)];
    int at = HEADER + 2;
    for (int index = 1; index < offsets.length; index++) {
      offsets[index] = at;
      int tag = bytes[at];
      at += size(tag, at);
      if (tag == LONG || tag == DOUBLE) {
        index++;
      }
    }
    this.end = at;
  }

  /// The class file with its references redirected; the same array where there is none.
  ///
  /// @throws ClassFormatError if it is not a class file
  static byte[] apply(byte[] classFile) {
    try {
      return new Redirection(classFile).redirected();
    } catch (ArrayIndexOutOfBoundsException e) {
      throw new ClassFormatError("truncated class file");
    }
  }

  /// The Java feature release that the class file was compiled for.
  static int release(byte[] classFile) {
    return classFile.length < HEADER
        ? 0
        : (((classFile[6] & 0xff) << 8) | (classFile[7] & 0xff)) - 44;
  }

  private byte[] redirected() {
    int system = systemClass();
    if (system == 0) {
      return bytes;
    }
    int[] references =
        Arrays.stream(offsets)
            .filter(offset -> offset != 0)
            .filter(offset -> bytes[offset] == FIELD_REF || bytes[offset] == METHOD_REF)
            .filter(offset -> u2(offset + 1) == system && isMember(offset))
            .toArray();
    if (references.length == 0) {
      return bytes;
    }
    byte[] patched = bytes.clone();
    int target = offsets.length + 1;
    for (int reference : references) {
      patched[reference + 1] = (byte) (target >> 8);
      patched[reference + 2] = (byte) target;
    }
    return withTarget(patched);
  }

  private byte[] withTarget(byte[] patched) {
    int count = offsets.length + 2;
    if (count > 0xffff) {
      throw new ClassFormatError("no room in the constant pool");
    }
    ByteArrayOutputStream result = new ByteArrayOutputStream(patched.length + TARGET.length() + 6);
    try (DataOutputStream out = new DataOutputStream(result)) {
      out.write(patched, 0, HEADER);
      out.writeShort(count);
      out.write(patched, HEADER + 2, end - HEADER - 2);
      out.writeByte(UTF8);
      out.writeUTF(TARGET);
      out.writeByte(CLASS);
      out.writeShort(offsets.length);
      out.write(patched, end, patched.length - end);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return result.toByteArray();
  }

  private int systemClass() {
    byte[] name = SYSTEM.getBytes(StandardCharsets.US_ASCII);
    for (int index = 1; index < offsets.length; index++) {
      int offset = offsets[index];
      if (offset != 0 && bytes[offset] == CLASS && isText(offsets[u2(offset + 1)], name)) {
        return index;
      }
    }
    return 0;
  }

  private boolean isText(int utf8, byte[] text) {
    return u2(utf8 + 1) == text.length
        && Arrays.equals(bytes, utf8 + 3, utf8 + 3 + text.length, text, 0, text.length);
  }

  private boolean isMember(int reference) {
    int nameAndType = offsets[u2(reference + 3)];
    int name = offsets[u2(nameAndType + 1)];
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(bytes, name + 1, u2(name + 1) + 2))) {
      return MEMBERS.contains(in.readUTF());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int size(int tag, int at) {
    return switch (tag) {
      case UTF8 -> 3 + u2(at + 1);
      case LONG, DOUBLE -> 9;
      case CLASS, 8, 16, 19, 20 -> 3;
      case 15 -> 4;
      case 3, 4, FIELD_REF, METHOD_REF, 11, 12, 17, 18 -> 5;
      default -> throw new ClassFormatError("unknown constant " + tag);
    };
  }

  private int u2(int at) {
    return u2(bytes, at);
  }

  private static int u2(byte[] bytes, int at) {
    return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
  }
}
