// Runs AWS's offline validator, with its Rego engine, over plain CloudFormation templates.
// Usage: validate.mjs FOLDER < PATHS, the folder being that of node_modules, and the paths one a line:
// the engine takes seconds to start, and can do so before the templates are there. Prints warnings
// and errors; exits 1 when there is an error.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const { RegoEngine, TemplateFile } = createRequire(process.argv[2] + "/")("@aws/cloudformation-validate");
const engine = new RegoEngine();
let errors = 0;
for await (const template of createInterface({ input: process.stdin })) {
  for (const found of engine.validateStandard(new TemplateFile(template), { severityLevel: "WARN" }).diagnostics) {
    const fatal = ["ERROR", "FATAL"].includes(String(found.severity).toUpperCase());
    errors += fatal ? 1 : 0;
    console.log(`${template}: ${found.severity} ${found.ruleId} ${found.resourceId ?? ""}: ${found.message}`);
  }
}
engine.free();
process.exit(errors > 0 ? 1 : 0);
