/// Runs unmodified Java Lambda functions in environments inside this JVM.
///
/// It knows neither what an AWS service answers nor when and how often a function is invoked.
@NullMarked
package stormglass.sandbox.function;

import org.jspecify.annotations.NullMarked;
