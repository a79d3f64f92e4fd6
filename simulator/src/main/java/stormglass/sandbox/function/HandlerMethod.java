package stormglass.sandbox.function;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A handler's method with the instance that it belongs to, ready to be called.
///
/// @param instance null for a static method
record HandlerMethod(@Nullable Object instance, Method method, List<HandlerSlot> slots) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// Loads the handler's class, which runs its static initialisers, and makes its instance.
  ///
  /// @throws Throwable whatever the function's code throws
  static HandlerMethod bind(HandlerName name, ClassLoader loader) throws Throwable {
    Class<?> type = Class.forName(name.className(), true, loader);
    Method method = HandlerSlot.handler(type, name.method());
    if (method == null) {
      throw new IllegalStateException(name + " has changed since it was checked");
    }
    Object instance = null;
    if (!Modifier.isStatic(method.getModifiers())) {
      try {
        instance = type.getConstructor().newInstance();
      } catch (InvocationTargetException e) {
        throw e.getCause() == null ? e : e.getCause();
      }
    }
    return new HandlerMethod(instance, method, HandlerSlot.of(method));
  }

  /// Handles one event.
  ///
  /// @param context Lambda's context, of the type that the function's loader knows
  /// @return the response as JSON
  /// @throws Throwable whatever the function's code throws
  byte[] call(byte[] event, Object context) throws Throwable {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    @Nullable Object[] arguments = new Object[slots.size()];
    for (int at = 0; at < arguments.length; at++) {
      arguments[at] =
          switch (slots.get(at)) {
            case INPUT -> new ByteArrayInputStream(event);
            case OUTPUT -> output;
            case CONTEXT -> context;
            case EVENT -> event(event, method.getParameterTypes()[at]);
          };
    }
    Object result;
    try {
      result = method.invoke(instance, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
    return slots.contains(HandlerSlot.OUTPUT)
        ? output.toByteArray()
        : JSON.writeValueAsBytes(result);
  }

  private static @Nullable Object event(byte[] event, Class<?> type) {
    try {
      return type.cast(JSON.readValue(event, Object.class));
    } catch (IOException | ClassCastException e) {
      throw new RuntimeException("An error occurred during JSON parsing", e);
    }
  }
}
