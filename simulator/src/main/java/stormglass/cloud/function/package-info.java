/// Functions as the service sees them: admission, execution environments, asynchronous retries.
///
/// It knows no code, no payload and no duration.
@NullMarked
package stormglass.cloud.function;

import org.jspecify.annotations.NullMarked;
