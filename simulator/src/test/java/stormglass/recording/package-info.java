/// Tests of recordings of events, with a form that takes what it is told to.
@NullMarked
package stormglass.recording;

import org.jspecify.annotations.NullMarked;
