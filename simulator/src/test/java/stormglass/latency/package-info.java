@org.jspecify.annotations.NullMarked
package stormglass.latency;
