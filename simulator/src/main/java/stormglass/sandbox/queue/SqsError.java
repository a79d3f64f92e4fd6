package stormglass.sandbox.queue;

import stormglass.sandbox.wire.Refusal;

/// SQS's errors (SQS API reference, common errors and each action's, 2026-11). Their older codes,
/// which some SDKs still match, go along.
final class SqsError {

  private static final String PREFIX = "AWS.SimpleQueueService.";

  private SqsError() {}

  static Refusal noSuchQueue() {
    return Refusal.formerly(
        PREFIX + "NonExistentQueue", "QueueDoesNotExist", "The specified queue does not exist.");
  }

  static Refusal queueExists(String attribute) {
    return Refusal.formerly(
        "QueueAlreadyExists",
        "QueueNameExists",
        "A queue already exists with the same name and a different value for attribute "
            + attribute);
  }

  static Refusal missing(String parameter) {
    return Refusal.formerly(
        "MissingParameter",
        "MissingRequiredParameterException",
        "The request must contain the parameter " + parameter + ".");
  }

  static Refusal invalid(String message) {
    return Refusal.formerly("InvalidParameterValue", "InvalidParameterValueException", message);
  }

  static Refusal outOfRange(int value, String parameter, String reason) {
    return invalid(
        "Value " + value + " for parameter " + parameter + " is invalid. Reason: " + reason);
  }

  static Refusal attributeName(String name) {
    return Refusal.of("InvalidAttributeName", "Unknown Attribute " + name + ".");
  }

  static Refusal attributeValue(String name) {
    return Refusal.of("InvalidAttributeValue", "Invalid value for the parameter " + name + ".");
  }

  static Refusal receiptHandle(String handle) {
    return Refusal.of(
        "ReceiptHandleIsInvalid",
        "The input receipt handle \"" + handle + "\" is not a valid receipt handle.");
  }

  static Refusal notInFlight() {
    return Refusal.formerly(
        PREFIX + "MessageNotInflight",
        "MessageNotInflight",
        "The specified message isn't in flight.");
  }

  static Refusal contents() {
    return Refusal.of(
        "InvalidMessageContents",
        "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF |"
            + " #xE000 to #xFFFD | #x10000 to #x10FFFF");
  }

  static Refusal emptyBatch(String entry) {
    return Refusal.formerly(
        PREFIX + "EmptyBatchRequest",
        "EmptyBatchRequest",
        "There should be at least one " + entry + " in the request.");
  }

  static Refusal tooManyEntries(int entries) {
    return Refusal.formerly(
        PREFIX + "TooManyEntriesInBatchRequest",
        "TooManyEntriesInBatchRequest",
        "Maximum number of entries per request are 10. You have sent " + entries + ".");
  }

  static Refusal repeatedId(String id) {
    return Refusal.formerly(
        PREFIX + "BatchEntryIdsNotDistinct", "BatchEntryIdsNotDistinct", "Id " + id + " repeated.");
  }

  static Refusal entryId() {
    return Refusal.formerly(
        PREFIX + "InvalidBatchEntryId",
        "InvalidBatchEntryId",
        "A batch entry id can only contain alphanumeric characters, hyphens and underscores."
            + " It can be at most 80 letters long.");
  }

  static Refusal batchTooLong(long bytes, int most) {
    return Refusal.formerly(
        PREFIX + "BatchRequestTooLong",
        "BatchRequestTooLong",
        "Batch requests cannot be longer than "
            + most
            + " bytes. You have sent "
            + bytes
            + " bytes.");
  }

  static Refusal overLimit() {
    return Refusal.formerly("OverLimit", "OverLimit", "Too many messages in flight.");
  }

  static Refusal unsupported(String what) {
    return Refusal.formerly(PREFIX + "UnsupportedOperation", "UnsupportedOperation", what);
  }
}
