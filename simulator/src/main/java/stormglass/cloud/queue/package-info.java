/// A standard queue: visibility, delay, retention, redrive, receipts.
///
/// It knows neither who sends nor who polls, and nothing of what a message says.
@NullMarked
package stormglass.cloud.queue;

import org.jspecify.annotations.NullMarked;
