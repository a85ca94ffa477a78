"""YAML in which text stays what it is.

PyYAML takes `2025-06-30` for a date, `No` for false, `012` for ten and `12:30` for 750,
and of two equal keys the last one. Here only what JSON too would call a number, true,
false or null is one, and equal keys are an error.
"""

import re

import yaml

# what a plain scalar may be, beside text
SCALARS = {
    "bool": r"true|false",
    "null": r"null|~|",
    "int": r"-?(0|[1-9][0-9]*)",
    "float": r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?",
}
TAGS = [f"tag:yaml.org,2002:{name}" for name in (*SCALARS, "str", "seq", "map")]


class PlainLoader(yaml.SafeLoader):
    yaml_implicit_resolvers = {}
    yaml_constructors = {
        tag: constructor
        for tag, constructor in yaml.SafeLoader.yaml_constructors.items()
        if tag in TAGS or tag is None  # None: the error for all others
    }

    def construct_mapping(self, node: yaml.Node, deep: bool = False) -> dict:
        mapping = {}
        for key_node, value_node in node.value:
            key = key_node.value  # as it is written, whatever it looks like
            if not isinstance(key, str):
                raise complaint("a key is to be a text", key_node)
            if key in mapping:
                raise complaint(f"{key} is there twice", key_node)
            mapping[key] = self.construct_object(value_node, deep=True)
        return mapping


for name, pattern in SCALARS.items():
    PlainLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{name}", re.compile(rf"({pattern})\Z"), None
    )


def complaint(problem: str, node: yaml.Node) -> yaml.YAMLError:
    return yaml.constructor.ConstructorError(None, None, problem, node.start_mark)


def read_yaml(text: str) -> object:
    """The value of a YAML text; raises a ValueError that says where and why not."""
    try:
        return yaml.load(text, PlainLoader)
    except yaml.MarkedYAMLError as error:
        line = (error.problem_mark or error.context_mark).line + 1
        raise ValueError(f"line {line}: {error.problem}") from error
    except (yaml.YAMLError, KeyError) as error:  # KeyError: !!bool of something else
        raise ValueError(" ".join(str(error).split())) from error
