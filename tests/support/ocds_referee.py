#!/usr/bin/env python3
"""Holds exports against what others wrote: the schemas of the standards and the merging library of OCDS.

ocds_referee.py FORMATS releases.ndjson records.json projects.json; a file that is `-` is left out. What is not at hand
is said and skipped. Exit codes: 0 as it should be, 1 something is wrong.
"""
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build" / "arbitros"))
wrong = []


def complain(text):
    wrong.append(text)
    if len(wrong) <= 20:
        print("MAL:", text)


def read(path):
    return None if path == "-" else json.loads(Path(path).read_text(encoding="utf-8"))


def validator(schema, store=()):
    import jsonschema

    documents = {name: document for name, document in store}
    schema = {name: value for name, value in schema.items() if name != "id"}
    resolver = jsonschema.RefResolver("", schema, store=documents)
    return jsonschema.Draft4Validator(schema, resolver=resolver, format_checker=jsonschema.FormatChecker())


def check(judge, document, name):
    for error in judge.iter_errors(document):
        complain(f"{name}: {'/'.join(map(str, error.path))}: {error.message[:200]}")


def schemas(formats, releases, records, projects):
    try:
        import jsonschema  # noqa: F401
    except ImportError:
        return print("skipped: python3-jsonschema is not installed")
    plain = read(formats / "ocds/1.1/release-schema.json")
    versioned = read(formats / "ocds/1.1/versioned-release-validation-schema.json")
    one, of_versions = validator(plain), validator(versioned)
    for release in releases:
        check(one, release, release["id"])
    for record in (records or {}).get("records", []):
        check(one, record["compiledRelease"], record["ocid"])
        check(of_versions, record["versionedRelease"], record["ocid"])
    if records:
        head = read(formats / "ocds/1.1/record-package-schema.json")
        # Its parts were held against their own schemas above: here the package around the first of them.
        head["definitions"]["record"]["properties"] = {"ocid": {"type": "string"}}
        check(validator(head), {**records, "records": records["records"][:5]}, "record package")
    if projects:
        project = validator(read(formats / "oc4ids/project-schema.json"))
        for told in projects["projects"]:
            check(project, told, told["id"])
        package = read(formats / "oc4ids/project-package-schema.json")
        package["properties"]["projects"]["items"] = {"type": "object"}
        check(validator(package), projects, "project package")
    print("schemas: held")


def merging(formats, records):
    try:
        import ocdsmerge
    except ImportError:
        return print("skipped: ocdsmerge is not installed")
    merger = ocdsmerge.Merger(schema=read(formats / "ocds/1.1/release-schema.json"))
    for record in (records or {}).get("records", []):
        if merger.create_compiled_release(record["releases"]) != record["compiledRelease"]:
            complain(f"{record['ocid']}: its compiled release is another one")
        if merger.create_versioned_release(record["releases"]) != record["versionedRelease"]:
            complain(f"{record['ocid']}: its versioned release is another one")
    print("merging: held")


def main():
    formats = Path(sys.argv[1])
    releases = [] if sys.argv[2] == "-" else [
        json.loads(line) for line in Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()]
    records, projects = read(sys.argv[3]), read(sys.argv[4])
    schemas(formats, releases, records, projects)
    merging(formats, records)
    sys.exit(1 if wrong else 0)


main()
