/// Functions as Lambda shows them: invocations, event source mappings, and the wire protocol.
///
/// It knows neither how code runs inside an environment nor when an invocation is admitted.
@NullMarked
package stormglass.sandbox.lambda;

import org.jspecify.annotations.NullMarked;
