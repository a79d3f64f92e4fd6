package stormglass.blueprint;

import java.util.Locale;
import stormglass.problem.Problem;
import stormglass.problem.Problem.Severity;
import stormglass.problem.Where;

/// What can be wrong with a template. Codes are `TEMPLATE-` and the number given here, and are
/// never reused.
public enum TemplateProblem {
  NOT_A_TEMPLATE(1, "The document is not a template: %s.", "Write a mapping with Resources."),
  UNKNOWN_SECTION(2, "'%s' is not a section of %s.", "Remove it, or mend its spelling."),
  WRONG_KIND(3, "%s is %s; it must be %s.", "Write it in that form."),
  MISSING(4, "%s is missing.", "Add it; AWS requires it."),
  OUT_OF_RANGE(5, "%s is %s; it must be from %s to %s.", "Choose a value in that range."),
  NOT_A_CHOICE(6, "%s is '%s'; it must be %s.", "Choose one of these."),
  UNKNOWN_PROPERTY(
      7,
      Severity.WARNING,
      "%s is not known here and has no effect.",
      "Mend its spelling; if it is right, expect no effect outside AWS."),
  NOT_RUN(
      8,
      Severity.WARNING,
      "%s is a %s, which is not run: %s",
      "Expect nothing of it before a deployment; references to it get made-up values."),
  NOT_HONOURED(9, Severity.WARNING, "%s has no effect here: %s", "Expect its effect only on AWS."),
  UNSUPPORTED_TRANSFORM(
      10, "The transform '%s' is not supported.", "Expand the template with it first."),
  UNSUPPORTED_FUNCTION(
      11, "The function '%s' is not supported.", "Write the value that it would give."),
  MALFORMED_FUNCTION(12, "%s %s.", "See the function's page in the CloudFormation guide."),
  DANGLING_REFERENCE(
      13, "'%s' is neither a parameter nor a resource.", "Mend the name, or declare it."),
  UNKNOWN_ATTRIBUTE(14, "'%s' of type %s has no attribute '%s'.", "Use one of: %s."),
  CYCLE(15, "These depend on each other: %s.", "Break the circle: build one name from texts."),
  UNKNOWN_CONDITION(16, "'%s' is not a condition.", "Mend the name, or declare it in Conditions."),
  UNKNOWN_MAPPING(17, "The mappings hold no value under %s.", "Mend the keys, or add the value."),
  NO_PARAMETER_VALUE(
      18, "The parameter '%s' has no value.", "Give it a Default, or a value when deploying."),
  PARAMETER_NOT_ALLOWED(19, "The parameter '%s' is '%s'; %s.", "Give an allowed value."),
  UNKNOWN_OVERRIDE(20, "The template has no parameter '%s'.", "Mend the name, or drop the value."),
  IMPORT(21, "'%s' is imported from another stack, which is not here.", "Make it a parameter."),
  LOOKED_UP(
      22,
      Severity.WARNING,
      "%s is looked up in the account when deploying; here it stays '%s'.",
      "Put the parameter into this template, or expect the text as it is."),
  ABSENT_RESOURCE(
      23, "'%s' is absent, for its condition '%s' is false.", "Put the reference under Fn::If."),
  INVALID_NAME(24, "%s is '%s', which is not a valid name: %s.", "Choose another name."),
  DUPLICATE_NAME(25, "%s and %s have the same name '%s'.", "Rename one of the two."),
  INVALID_PATTERN(26, "%s is not a valid event pattern: %s.", "Mend the pattern."),
  INVALID_JSON(27, "%s is not valid JSON: %s.", "Mend the text."),
  DUPLICATE_ROUTE(28, "%s and %s both answer %s.", "Remove one of the two."),
  UNKNOWN_AUTHORIZER(
      29, "%s names the authorizer '%s', which %s does not have.", "Declare it in Auth."),
  VISIBILITY_TOO_SHORT(
      30,
      "%s takes from %s, whose visibility timeout of %d s is shorter than the %d s of %s.",
      "Give the queue six times the function's timeout."),
  BATCH_NEEDS_WINDOW(
      31, "%s has batches of %d without a window.", "Set MaximumBatchingWindowInSeconds to 1."),
  QUEUE_KIND(32, "%s: %s.", "Use a queue of the right kind."),
  NO_QUEUE_POLICY(
      33,
      Severity.WARNING,
      "No policy lets events.amazonaws.com send to %s, where %s delivers.",
      "Add an AWS::SQS::QueuePolicy with the rule as aws:SourceArn."),
  NO_PERMISSION(
      34,
      Severity.WARNING,
      "No permission lets events.amazonaws.com invoke %s, which %s names.",
      "Add an AWS::Lambda::Permission with the rule as SourceArn."),
  NOT_IN_TEMPLATE(
      35,
      Severity.WARNING,
      "%s names '%s', which this template does not run.",
      "Expect every delivery to it to fail here."),
  UNKNOWN_BUS(36, "%s is on the bus '%s', which the template does not have.", "Mend the name."),
  TABLE_KEYS(37, "%s: %s.", "Declare exactly the attributes that keys use."),
  RESERVED_VARIABLE(38, "%s sets '%s', which Lambda reserves.", "Rename the variable."),
  NESTED_TEMPLATE(39, "%s cannot be read here: %s.", "Give the path of a local template."),
  TOO_MANY(40, "%s: %d; AWS allows %d.", "Split it."),
  UNKNOWN_POLICY_TEMPLATE(
      41,
      Severity.WARNING,
      "%s names the policy template '%s', which is not known here.",
      "Write its statements out."),
  RUNTIME(
      42,
      Severity.WARNING,
      "%s runs on '%s'; the sandbox runs Java folders only.",
      "Forecast it, or give it a Java handler."),
  UNKNOWN_SOURCE(43, "%s names '%s', which the template does not have.", "Mend the reference."),
  DUPLICATE_ID(44, "The id '%s' %s.", "Rename one of the two."),
  CONCURRENCY(
      45, "%s may run %d at once, but %s reserves only %d.", "Lower the one or raise the other."),
  TOO_LONG(46, "%s is longer than %d characters.", "Shorten it."),
  EXCLUSIVE(47, "%s has %s together.", "Keep one of them."),
  NOT_SUPPORTED(48, "%s is not supported: %s", "Write it in another way.");

  private final int number;
  private final Severity severity;
  private final String what;
  private final String remedy;

  TemplateProblem(int number, String what, String remedy) {
    this(number, Severity.ERROR, what, remedy);
  }

  TemplateProblem(int number, Severity severity, String what, String remedy) {
    this.number = number;
    this.severity = severity;
    this.what = what;
    this.remedy = remedy;
  }

  /// The printed id, such as `TEMPLATE-013`.
  public String code() {
    return String.format(Locale.ROOT, "TEMPLATE-%03d", number);
  }

  /// Whether the template can be used all the same.
  public Severity severity() {
    return severity;
  }

  /// What to do about it.
  public String remedy() {
    return remedy;
  }

  /// This problem at a place.
  ///
  /// @param details what the sentence leaves open
  Problem at(Where where, Object... details) {
    return new Problem(
        code(), severity, where, what.formatted(details), remedy.formatted(tail(details)));
  }

  /// A remedy with a gap is filled with the last detail.
  private Object[] tail(Object... details) {
    return remedy.contains("%s") ? new Object[] {details[details.length - 1]} : new Object[0];
  }
}
