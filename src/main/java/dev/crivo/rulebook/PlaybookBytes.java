package dev.crivo.rulebook;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.crivo.playbook.Playbook;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A playbook as bytes: its records by the name of their class, component after component. Java's
 * own serialization takes longer to read one, for which each start waits, and reads anything else.
 */
final class PlaybookBytes {

  private static final String PACKAGE = Playbook.class.getPackageName() + ".";

  private PlaybookBytes() {}

  static byte[] of(Playbook playbook) {
    var bytes = new ByteArrayOutputStream();
    try {
      write(playbook, new DataOutputStream(bytes));
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException("all parts of a playbook can be written", e);
    }
    return bytes.toByteArray();
  }

  /**
   * @throws IOException where the bytes are not those of a playbook, or of another build's
   */
  static Playbook read(byte[] bytes) throws IOException {
    try {
      return (Playbook) value(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IOException("no playbook of this build", e);
    }
  }

  private static void write(Object value, DataOutputStream out)
      throws IOException, ReflectiveOperationException {
    if (value instanceof String text) {
      out.writeByte('s');
      writeText(text, out);
    } else if (value instanceof Integer number) {
      out.writeByte('i');
      out.writeInt(number);
    } else if (value instanceof Locale locale) {
      out.writeByte('l');
      writeText(locale.toLanguageTag(), out);
    } else if (value instanceof Optional<?> optional) {
      out.writeByte(optional.isPresent() ? 'o' : 'n');
      if (optional.isPresent()) {
        write(optional.get(), out);
      }
    } else if (value instanceof List<?> list) {
      out.writeByte('[');
      writeAll(list, out);
    } else if (value instanceof Map<?, ?> map) {
      out.writeByte('{');
      writeAll(new ArrayList<>(map.keySet()), out);
      writeAll(new ArrayList<>(map.values()), out);
    } else if (value instanceof Enum<?> constant) {
      out.writeByte('e');
      writeText(className(constant.getDeclaringClass()), out);
      out.writeInt(constant.ordinal());
    } else {
      out.writeByte('r');
      writeText(className(value.getClass()), out);
      for (var component : value.getClass().getRecordComponents()) {
        write(component.getAccessor().invoke(value), out);
      }
    }
  }

  private static void writeAll(List<?> values, DataOutputStream out)
      throws IOException, ReflectiveOperationException {
    out.writeInt(values.size());
    for (var value : values) {
      write(value, out);
    }
  }

  private static void writeText(String text, DataOutputStream out) throws IOException {
    var bytes = text.getBytes(UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String className(Class<?> type) {
    if (!type.getName().startsWith(PACKAGE)) {
      throw new IllegalStateException(type + " is no part of a playbook");
    }
    return type.getName().substring(PACKAGE.length());
  }

  private static Object value(DataInputStream in) throws IOException, ReflectiveOperationException {
    var kind = in.readByte();
    return switch (kind) {
      case 's' -> text(in);
      case 'i' -> in.readInt();
      case 'l' -> Locale.forLanguageTag(text(in));
      case 'o' -> Optional.of(value(in));
      case 'n' -> Optional.empty();
      case '[' -> Arrays.asList(values(in.readInt(), in));
      case '{' -> map(in);
      case 'e' -> type(in).getEnumConstants()[in.readInt()];
      case 'r' -> instance(type(in), in);
      default -> throw new IOException("unknown kind " + kind);
    };
  }

  private static Object[] values(int count, DataInputStream in)
      throws IOException, ReflectiveOperationException {
    var values = new Object[count];
    for (int i = 0; i < count; i++) {
      values[i] = value(in);
    }
    return values;
  }

  private static Map<Object, Object> map(DataInputStream in)
      throws IOException, ReflectiveOperationException {
    var keys = values(in.readInt(), in);
    var values = values(in.readInt(), in);
    var map = new LinkedHashMap<>();
    for (int i = 0; i < keys.length; i++) {
      map.put(keys[i], values[i]);
    }
    return map;
  }

  private static Object instance(Class<?> type, DataInputStream in)
      throws IOException, ReflectiveOperationException {
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return type.getDeclaredConstructor(types).newInstance(values(components.length, in));
  }

  private static Class<?> type(DataInputStream in) throws IOException, ClassNotFoundException {
    return Class.forName(PACKAGE + text(in));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), UTF_8);
  }
}
