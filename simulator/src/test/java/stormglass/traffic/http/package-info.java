@org.jspecify.annotations.NullMarked
package stormglass.traffic.http;
