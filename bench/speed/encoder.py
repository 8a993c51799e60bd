"""The bare encoder pass: what the reader is measured against.

It runs the graph's encoder and nothing else, up to the node named "states", over the very inputs
that the reader made, prepared beforehand.  Left out are the heads' projection, which stands behind
that node in the same graph, and all that is not in it: words, pieces, windows, decoding, rules.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from onrecord.nouns import Article
from onrecord.read.model import Model
from onrecord.read.reader import Reader

STATES: Final = "states"
"""The encoder's last node, as training.export names it."""

Inputs = Mapping[str, NDArray[np.int64]]


class NoOnnx(Exception):
    """The package onnx, which cuts the graph, is not installed."""


def cut_encoder(source: Path, target: Path) -> tuple[str, ...]:
    """Write the part of a graph that its states depend on; the names of its inputs.

    Raises:
        NoOnnx: The package onnx is not there.
        ValueError: The graph has no node of that name.
    """
    try:
        onnx: Any = import_module("onnx")
    except ModuleNotFoundError as error:
        raise NoOnnx("the graph is cut with the package onnx; install it: pip install onnx") from (
            error
        )
    model = onnx.load(source)
    graph = model.graph
    needed, kept = {STATES}, []
    for node in reversed(graph.node):
        if needed.intersection(node.output):
            kept.append(node)
            needed.update(node.input)
    if not kept:
        raise ValueError(f"the graph has no output {STATES!r} to cut at: {source}")
    held = [tensor for tensor in graph.initializer if tensor.name in needed]
    inputs = [value for value in graph.input if value.name in needed]
    states = onnx.helper.make_tensor_value_info(STATES, onnx.TensorProto.FLOAT, None)
    cut = onnx.helper.make_graph(kept[::-1], "encoder", inputs, [states], held)
    onnx.save(
        onnx.helper.make_model(cut, opset_imports=model.opset_import, ir_version=model.ir_version),
        target,
    )
    return tuple(value.name for value in inputs)


@dataclass(frozen=True)
class _Listener:
    """Stands in for a session and keeps what it is given."""

    session: Any
    heard: list[Inputs] = field(default_factory=list)

    def run(self, outputs: Sequence[str] | None, inputs: Inputs) -> list[NDArray[np.float32]]:
        """Run the session."""
        self.heard.append(inputs)
        found: list[NDArray[np.float32]] = self.session.run(outputs, inputs)
        return found


def inputs_of(model: Model, articles: Sequence[Article]) -> list[Inputs]:
    """What the reader gives the encoder for some articles, window by window."""
    spied = Model(model.folder, model.threads)
    listener = _Listener(session_of(spied))
    # A cached property is looked up here first; so the reader meets the listener.
    vars(spied)["_session"] = listener
    reader = Reader(spied)
    for article in articles:
        reader.read(article)
    return listener.heard


def session_of(model: Model) -> Any:  # noqa: ANN401 (onnxruntime has no types)
    """The session that a model runs, with the options it runs with."""
    return model._session
