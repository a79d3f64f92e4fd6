package stormglass.blueprint;

/// Why a type is not run.
final class NotRunReasons {

  private NotRunReasons() {}

  static String of(String type) {
    String service = type.replaceFirst("^AWS::", "").replaceFirst("::.*", "");
    return switch (service) {
      case "CloudWatch" -> "alarms and dashboards are not evaluated.";
      case "Cognito" -> "of Cognito only user pools and their clients stand for something here.";
      case "Scheduler", "Schedule", "ScheduleV2" -> "no schedule is run yet.";
      case "Pipes" -> "no pipe is run yet.";
      case "SNS" -> "no topic is run yet.";
      case "ApiGateway", "Api" -> "of API Gateway only the HTTP API of SAM is run.";
      case "ApiGatewayV2" -> "an HTTP API is run when it is written as AWS::Serverless::HttpApi.";
      case "EC2", "RDS", "ECS" -> "there are no networks, databases or containers here.";
      case "S3", "CloudFront", "Route53" -> "no site is served here.";
      default -> "nothing here does its work.";
    };
  }
}
