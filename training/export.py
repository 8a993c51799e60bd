"""Write trained weights as the ONNX file that ships: `python -m training.export --weights FILE`.

The graph is built by hand from onnxruntime's fused operators, so that what runs is what is written
here.  Weights of the encoder's matrices are int8 in blocks of 32 along the input, activations are
quantised in the same blocks as they come; embeddings are int8 by row.  The heads' projections are
kept in 16 bits and what little is left in 32; what only anchors and mentions are asked for is not
in the graph, but with the heads.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from onrecord.nouns import Manner
from onrecord.read.mentions import PairWeights
from onrecord.read.tagging import STEPS
from training.network import Shape, attribution_widths, people_widths

BLOCK: Final = 32
MICROSOFT: Final = "com.microsoft"

Floats = NDArray[np.float32]
UNCALIBRATED: Final = np.array([0, 0.5, 0.5, 0, 0.5, 0, 0, 0], np.float32)
"""Stands in until training.calibrate has run."""


class Graph:
    """An ONNX graph in the making."""

    def __init__(self, bits: int) -> None:
        self.bits = bits
        self.nodes: list[onnx.NodeProto] = []
        self.held: list[onnx.TensorProto] = []

    def hold(self, name: str, value: NDArray[np.generic]) -> str:
        """Keep a constant."""
        self.held.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(
        self, kind: str, inputs: list[str], name: str, domain: str = "", **attributes: object
    ) -> str:
        """Add an operator with one output of the same name."""
        self.nodes.append(
            helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes)
        )
        return name

    def linear(self, x: str, weight: Floats, bias: Floats, name: str) -> str:
        """X @ weight.T + bias, quantised where `bits` is 8; weight is (out, in)."""
        held_bias = self.hold(name + ".bias", bias)
        if self.bits == 32:
            product = self.add(
                "MatMul", [x, self.hold(name + ".weight", weight.T)], name + ".product"
            )
            return self.add("Add", [product, held_bias], name)
        out, size = weight.shape
        blocks = weight.reshape(out, size // BLOCK, BLOCK)
        scale = np.abs(blocks).max(-1) / 127 + 1e-12
        packed = (np.clip(np.rint(blocks / scale[..., None]), -127, 127) + 128).astype(np.uint8)
        return self.add(
            "MatMulNBits",
            [
                x,
                self.hold(name + ".weight", packed),
                self.hold(name + ".scale", scale.astype(np.float32).ravel()),
                "",
                "",
                held_bias,
            ],
            name, MICROSOFT, K=size, N=out, bits=8, block_size=BLOCK, accuracy_level=4,
        )  # fmt: skip

    def table(self, weight: Floats, index: str, name: str) -> str:
        """Rows of an embedding table, int8 by row where `bits` is 8."""
        if self.bits == 32:
            return self.add("Gather", [self.hold(name + ".rows", weight), index], name)
        scale = np.abs(weight).max(-1, keepdims=True) / 127 + 1e-12
        rows = np.rint(weight / scale).astype(np.int8)
        whole = self.add("Gather", [self.hold(name + ".rows", rows), index], name + ".whole")
        real = self.add("Cast", [whole], name + ".real", to=TensorProto.FLOAT)
        scales = self.add(
            "Gather",
            [self.hold(name + ".scales", scale.astype(np.float32)), index],
            name + ".scale",
        )
        return self.add("Mul", [real, scales], name)


def build(weights: dict[str, Floats], shape: Shape, bits: int) -> onnx.ModelProto:
    """The encoder and what it projects of every word as one graph.

    Inputs: `ids` (pieces,), `looks` (pieces, 3), `first` (words,).  Outputs: `flat` (words, width),
    and `picked` (words, hidden), the states that the rest is projected from where it is asked for.
    """
    g = Graph(bits)
    axis0 = g.hold("axis0", np.array([0], np.int64))
    axis1 = g.hold("axis1", np.array([1], np.int64))
    pieces = g.table(weights["encoder.pieces.weight"], "ids", "pieces")
    length = g.add("Shape", ["ids"], "length")
    zero = g.hold("zero", np.array([0], np.int64))
    places = g.add(
        "Slice",
        [g.hold("places.rows", weights["encoder.places.weight"]), zero, length, axis0],
        "places",
    )
    looks = g.add(
        "Gather", [g.hold("looks.rows", weights["encoder.looks.weight"]), "looks"], "looks.each"
    )
    looks = g.add("ReduceSum", [looks, axis1], "looks.sum", keepdims=0)
    x = g.add("Add", [g.add("Add", [pieces, places], "x.places"), looks], "x.looks")

    def norm(x: str, name: str) -> str:
        held = [
            g.hold(name + "." + part, weights[f"encoder.{name}.{part}"])
            for part in ("weight", "bias")
        ]
        return g.add("LayerNormalization", [x, *held], name, axis=-1, epsilon=shape.epsilon)

    x = g.add("Unsqueeze", [norm(x, "norm"), axis0], "x.0")
    d = shape.hidden
    for i in range(shape.layers):
        at = f"layers.{i}."

        def of(part: str, at: str = at) -> Floats:
            return weights["encoder." + at + part]

        qkv = [
            g.linear(
                x,
                of("qkv.weight")[j * d : (j + 1) * d],
                of("qkv.bias")[j * d : (j + 1) * d],
                at + name,
            )
            for j, name in enumerate(("query", "key", "value"))
        ]
        mixed = g.add("MultiHeadAttention", qkv, at + "mixed", MICROSOFT, num_heads=shape.heads)
        mixed = g.linear(mixed, of("out.weight"), of("out.bias"), at + "out")
        x = norm(g.add("Add", [x, mixed], at + "sum1"), at + "norm1")
        up = g.add(
            "Gelu", [g.linear(x, of("up.weight"), of("up.bias"), at + "up")], at + "gelu", MICROSOFT
        )
        down = g.linear(up, of("down.weight"), of("down.bias"), at + "down")
        x = norm(g.add("Add", [x, down], at + "sum2"), at + "norm2")
    states = g.add("Squeeze", [x, axis0], "states")
    picked = g.add("Gather", [states, "first"], "picked")
    parts = of_parts(weights, shape)
    weight, bias = (np.concatenate([part[n] for part in parts.every]) for n in (0, 1))
    half = g.hold("project.half", weight.T.astype(np.float16))
    whole = g.add("Cast", [half], "project.weight", to=TensorProto.FLOAT)
    product = g.add("MatMul", [picked, whole], "project.product")
    g.add("Add", [product, g.hold("project.bias", bias)], "flat")
    width = len(bias)
    graph = helper.make_graph(
        g.nodes, "onrecord-reader",
        [
            helper.make_tensor_value_info("ids", TensorProto.INT64, ["pieces"]),
            helper.make_tensor_value_info("looks", TensorProto.INT64, ["pieces", 3]),
            helper.make_tensor_value_info("first", TensorProto.INT64, ["words"]),
        ],
        [
            helper.make_tensor_value_info("flat", TensorProto.FLOAT, ["words", width]),
            helper.make_tensor_value_info("picked", TensorProto.FLOAT, ["words", shape.hidden]),
        ],
        g.held,
    )  # fmt: skip
    return helper.make_model(
        graph,
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)],
        ir_version=9,
        producer_name="onrecord",
    )


class Parts(NamedTuple):
    """The projections' weights and biases, by whom they are for.

    Every word, anchors, mentions, the words of stories of a court, whose steps are, and when.
    """

    every: list[tuple[Floats, Floats]]
    anchor: tuple[Floats, Floats]
    mention: tuple[Floats, Floats]
    step: tuple[Floats, Floats]
    owner: tuple[Floats, Floats]
    moment: tuple[Floats, Floats]


def of_parts(weights: dict[str, Floats], shape: Shape) -> Parts:
    """Cut the projections, of attributions, people and steps, into what is asked for when."""

    def cut(name: str, sizes: Sequence[int]) -> list[tuple[Floats, Floats]]:
        edges = np.cumsum(sizes)[:-1]
        both = (weights[f"{name}.{part}"] for part in ("weight", "bias"))
        return list(zip(*(np.split(x, edges) for x in both), strict=True))

    def joined(*parts: tuple[Floats, Floats]) -> tuple[Floats, Floats]:
        weight, bias = (np.concatenate(x) for x in zip(*parts, strict=True))
        return weight, bias

    start, alone, _, kind, enter, leave, token, anchor, token_roles, anchor_roles = cut(
        "project", attribution_widths(shape.pair, shape.bilinear)
    )
    labels, *of_mention = cut("people.project", people_widths())
    every = [start, alone, kind, enter, leave, token, token_roles, labels]
    step, *of_owner = cut("steps.project", people_widths(1 + len(STEPS)))
    _, *of_moment = cut("moments.project", people_widths(0))
    return Parts(
        every,
        joined(anchor, anchor_roles),
        joined(*of_mention),
        step,
        joined(*of_owner),
        joined(*of_moment),
    )


def head_arrays(weights: dict[str, Floats], shape: Shape) -> dict[str, Any]:
    """What decoding needs beside the graph.

    Named as in `decode.HeadWeights`, as in `mentions.PairWeights` with "people_", "owner_" or
    "moment_" before, and as in `tagging.StepWeights` with "step_".  What
    training.manner and training.calibrate fit afterwards is nought.
    """
    parts = of_parts(weights, shape)
    arrays: dict[str, Any] = {
        name: weights[name] for name in ("distance", "apart", "score", "transition")
    }
    arrays["manner"] = np.zeros((2, shape.hidden, len(Manner)), np.float32)
    arrays |= {"manner_terms": np.array([""]), "manner_worth": np.zeros((1, 6), np.float32)}
    for name, (weight, bias) in (
        ("anchor", parts.anchor),
        ("people", parts.mention),
        ("step", parts.step),
        ("owner", parts.owner),
        ("moment", parts.moment),
    ):
        arrays |= {f"{name}_weight": weight.T.astype(np.float16), f"{name}_bias": bias}
    learned = [name for name in PairWeights.ARRAYS if name not in ("weight", "bias")]
    for prefix, heads in (("people", "people"), ("owner", "steps"), ("moment", "moments")):
        arrays |= {f"{prefix}_{name}": weights[f"{heads}.{name}"] for name in learned}
    arrays |= {
        "step_narrow": weights["around.narrow.weight"].T.astype(np.float16),
        # torch has the wide columns, the narrow ones, the words
        "step_around": weights["around.near.weight"].transpose(2, 1, 0).astype(np.float16),
        "step_around_bias": weights["around.near.bias"],
        "step_told": weights["around.told.weight"].T.astype(np.float16),
    }
    # Until training.pronouns fits one of their own, "he" and "she" have the score of all.
    arrays |= {"he_" + name: arrays["people_" + name] for name in PairWeights.ARRAYS}
    return {**arrays, "sizes": np.array([shape.pair, shape.bilinear]), "calibration": UNCALIBRATED}


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--vocabulary", type=Path, required=True, help="vocabulary.txt beside them")
    parser.add_argument("--out", type=Path, required=True, help="folder for the model's files")
    parser.add_argument("--bits", type=int, choices=(8, 32), default=8)
    options = parser.parse_args()
    weights = {
        k: v.float().numpy() for k, v in torch.load(options.weights, map_location="cpu").items()
    }
    shape = Shape(vocabulary=len(weights["encoder.pieces.weight"]))
    options.out.mkdir(parents=True, exist_ok=True)
    model = build(weights, shape, options.bits)
    onnx.save(model, options.out / "reader.onnx")
    np.savez(options.out / "heads.npz", **head_arrays(weights, shape))
    (options.out / "vocabulary.txt").write_bytes(options.vocabulary.read_bytes())
    print(f"{(options.out / 'reader.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
