"""Turns SAM templates into the plain CloudFormation that would be deployed.

Usage: transform.py FOLDER TEMPLATE... writes FOLDER/<name>.json for each <name>.yaml. Prints every
error of the translator and exits 1 when there is one. Needs no account: the only thing that the
translator would ask AWS for is managed policies.
"""

import json
import os
import sys
from pathlib import Path

from cfnlint.decode.cfn_yaml import load
from samtranslator.parser.parser import Parser
from samtranslator.model.exceptions import InvalidDocumentException
from samtranslator.translator.transform import transform


class NoManagedPolicies:
    def load(self):
        return {}


def plain(node):
    """The document without the line numbers that the reader keeps in its nodes."""
    if isinstance(node, dict):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, list):
        return [plain(item) for item in node]
    return node


def placeholders(template):
    """What `sam package` would put in place of local paths."""
    for resource in template["Resources"].values():
        properties = resource.get("Properties", {})
        if resource["Type"] == "AWS::Serverless::Function":
            properties["CodeUri"] = "s3://packaged/code.zip"
        if resource["Type"] == "AWS::CloudFormation::Stack":
            properties["TemplateURL"] = "https://s3.amazonaws.com/packaged/nested.yaml"
    return template


def translated(source, target):
    """Whether a template could be translated; complains where it could not."""
    try:
        result = transform(placeholders(plain(load(source))), {}, NoManagedPolicies())
    except InvalidDocumentException as invalid:
        for cause in invalid.causes:
            print(f"{source}: ERROR {cause.message}")
        return False
    target.write_text(json.dumps(result, indent=1), encoding="utf-8")
    return True


def main(folder, *sources):
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-east-1")
    results = [translated(source, Path(folder, Path(source).stem + ".json")) for source in sources]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
