@org.jspecify.annotations.NullMarked
package stormglass.report;
