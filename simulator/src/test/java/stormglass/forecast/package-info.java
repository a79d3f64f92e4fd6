@org.jspecify.annotations.NullMarked
package stormglass.forecast;
