"""Slips of a file's structure: a value that is gone, or another in its place, or its key misspelt."""
import copy

VALUES = ["x", "", "5", "-1", "yes", "2015-02-30", "1e3", None, [], {}, ["a"], {"a": "b"}, "completed", "a b"]
KEYS = ["extra", "where", "maximum", "id"]


def places(node, path=()):
    """The paths of everything below a node."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    found = []
    for key, value in inner:
        found += [(*path, key), *places(value, (*path, key))]
    return found


def at(node, path):
    for key in path:
        node = node[key]
    return node


def slipped(tree, rng):
    """A copy of a tree with one slip."""
    tree = copy.deepcopy(tree)
    found = places(tree)
    *above, key = rng.choice(found)
    parent = at(tree, above)
    match rng.randrange(4):
        case 0:
            del parent[key]
        case 1:
            parent[key] = copy.deepcopy(rng.choice(VALUES))
        case 2 if isinstance(parent, dict):
            value = parent.pop(key)
            parent[key[:-1] + "z" if rng.random() < 0.5 else rng.choice(KEYS)] = value
        case _:
            parent[key] = copy.deepcopy(at(tree, rng.choice(found)))
    return tree
