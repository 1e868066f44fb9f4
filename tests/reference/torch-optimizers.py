"""Writes torch-optimizers.json: descents of PyTorch with every optimizer, schedule, decay and clipping, in float64.

    python tests/reference/torch-optimizers.py > tests/reference/torch-optimizers.json
"""

import itertools
import json
import math

import torch
from torch.optim import lr_scheduler

EPOCHS = 40
RECORDED = [2, 16, 40]  # parameters after so many updates

# expression, start, and the learning rates of the three kinds of optimizer below
PROBLEMS = [
    ("w^2/10+sin(3*w)", [4.0], lambda w: w**2 / 10 + torch.sin(3 * w), [0.05, 0.02, 0.1]),
    ("(1-x)^2+100*(y-x^2)^2", [-1.2, 1.0], lambda x, y: (1 - x) ** 2 + 100 * (y - x**2) ** 2, [8e-4, 2e-4, 0.05]),
]

# name, place of its learning rate in a problem, numbers that differ from the usual ones, and how PyTorch makes it
OPTIMIZERS = [
    ("sgd", 0, {}, lambda p, lr, wd: torch.optim.SGD(p, lr, weight_decay=wd)),
    ("momentum", 1, {}, lambda p, lr, wd: torch.optim.SGD(p, lr, momentum=0.9, weight_decay=wd)),
    ("momentum", 1, {"beta": 0.5}, lambda p, lr, wd: torch.optim.SGD(p, lr, momentum=0.5, weight_decay=wd)),
    ("nesterov", 1, {}, lambda p, lr, wd: torch.optim.SGD(p, lr, momentum=0.9, nesterov=True, weight_decay=wd)),
    ("adagrad", 2, {}, lambda p, lr, wd: torch.optim.Adagrad(p, lr, weight_decay=wd)),
    ("rmsprop", 2, {}, lambda p, lr, wd: torch.optim.RMSprop(p, lr, weight_decay=wd)),
    (
        "rmsprop",
        2,
        {"alpha": 0.9, "epsilon": 0.01},
        lambda p, lr, wd: torch.optim.RMSprop(p, lr, alpha=0.9, eps=0.01, weight_decay=wd),
    ),
    ("adam", 2, {}, lambda p, lr, wd: torch.optim.Adam(p, lr, weight_decay=wd)),
    (
        "adam",
        2,
        {"beta1": 0.6, "beta2": 0.95, "epsilon": 1e-3},
        lambda p, lr, wd: torch.optim.Adam(p, lr, betas=(0.6, 0.95), eps=1e-3, weight_decay=wd),
    ),
    ("adamw", 2, {}, lambda p, lr, wd: torch.optim.AdamW(p, lr, weight_decay=wd)),
]

SCHEDULES = [
    ({"name": "constant"}, lambda o, lr: None),
    ({"name": "step", "stepSize": 15, "gamma": 0.5}, lambda o, lr: lr_scheduler.StepLR(o, 15, 0.5)),
    ({"name": "exponential", "gamma": 0.9}, lambda o, lr: lr_scheduler.ExponentialLR(o, 0.9)),
    ({"name": "inverse", "decay": 0.2}, lambda o, lr: lr_scheduler.LambdaLR(o, lambda k: 1 / (1 + 0.2 * k))),
    ({"name": "cosine"}, lambda o, lr: lr_scheduler.CosineAnnealingLR(o, EPOCHS)),
    (
        {"name": "cosine", "tMax": 12, "endFactor": 0.1},
        lambda o, lr: lr_scheduler.CosineAnnealingLR(o, 12, eta_min=0.1 * lr),
    ),
    (
        {"name": "restarts", "t0": 6, "tMult": 2, "endFactor": 0.05},
        lambda o, lr: lr_scheduler.CosineAnnealingWarmRestarts(o, 6, 2, eta_min=0.05 * lr),
    ),
    ({"name": "restarts", "t0": 9}, lambda o, lr: lr_scheduler.CosineAnnealingWarmRestarts(o, 9)),
    ({"name": "warmup"}, lambda o, lr: lr_scheduler.LinearLR(o)),
    (
        {"name": "warmup", "totalIters": 11, "startFactor": 0.1},
        lambda o, lr: lr_scheduler.LinearLR(o, start_factor=0.1, total_iters=11),
    ),
    (
        {"name": "oneCycle"},
        lambda o, lr: lr_scheduler.OneCycleLR(o, lr, total_steps=EPOCHS, cycle_momentum=False),
    ),
    (
        {"name": "oneCycle", "pctStart": 0.45, "divFactor": 10, "finalDivFactor": 100},
        lambda o, lr: lr_scheduler.OneCycleLR(
            o, lr, total_steps=EPOCHS, pct_start=0.45, div_factor=10, final_div_factor=100, cycle_momentum=False
        ),
    ),
]

CLIPPINGS = [None, {"by": "norm", "limit": 1.5}, {"by": "value", "limit": 0.8}]
DECAYS = [0, 0.3]


def descend(problem, optimizer, schedule, clipping=None, decay=0):
    """Gives the parameters after the updates of RECORDED, and the learning rate of every update."""
    _, start, loss_at, rates = problem
    _, kind, _, make_optimizer = optimizer
    _, make_scheduler = schedule
    parameters = [torch.tensor(value, dtype=torch.float64, requires_grad=True) for value in start]
    rate = rates[kind]
    torch_optimizer = make_optimizer(parameters, rate, decay)
    scheduler = make_scheduler(torch_optimizer, rate)
    recorded, learning_rates = [], []
    for epoch in range(EPOCHS):
        torch_optimizer.zero_grad()
        loss_at(*parameters).backward()
        if clipping and clipping["by"] == "norm":
            torch.nn.utils.clip_grad_norm_(parameters, clipping["limit"])
        if clipping and clipping["by"] == "value":
            torch.nn.utils.clip_grad_value_(parameters, clipping["limit"])
        learning_rates.append(torch_optimizer.param_groups[0]["lr"])
        torch_optimizer.step()
        if scheduler and epoch + 1 < EPOCHS:
            scheduler.step()
        if epoch + 1 in RECORDED:
            recorded.append([parameter.item() for parameter in parameters])
    assert all(math.isfinite(value) for row in recorded for value in row)
    return recorded, learning_rates


def is_usual(place, table):
    """Whether the entry is the first of its name."""
    name_of = lambda entry: entry[0]["name"] if isinstance(entry[0], dict) else entry[0]
    return name_of(table[place]) not in [name_of(entry) for entry in table[:place]]


def main():
    cases = []
    tables = (PROBLEMS, OPTIMIZERS, SCHEDULES, CLIPPINGS, DECAYS)
    for choice in itertools.product(*(range(len(table)) for table in tables)):
        # unusual numbers each by themselves, everything else with everything else
        _, optimizer, schedule, clipping, decay = choice
        unusual = [not is_usual(optimizer, OPTIMIZERS), not is_usual(schedule, SCHEDULES), clipping > 0, decay > 0]
        if sum(unusual) > 1 and any(unusual[:2]):
            continue
        parts = [table[place] for table, place in zip(tables, choice)]
        cases.append([*choice, descend(*parts)[0]])
    document = {
        "source": f"PyTorch {torch.__version__}, CPU, by torch-optimizers.py",
        "epochs": EPOCHS,
        "recorded": RECORDED,
        "problems": [{"expression": text, "start": start, "rates": rates} for text, start, _, rates in PROBLEMS],
        "optimizers": [{"name": name, "rate": kind, "numbers": numbers} for name, kind, numbers, _ in OPTIMIZERS],
        "schedules": [
            {**settings, "factors": [rate / 0.05 for rate in descend(PROBLEMS[0], OPTIMIZERS[0], (settings, make))[1]]}
            for settings, make in SCHEDULES
        ],
        "clippings": CLIPPINGS,
        "decays": DECAYS,
    }
    print("{")
    for name, value in document.items():
        print(f" {json.dumps(name)}: {json.dumps(value)},")
    print(' "cases": [')
    print(",\n".join("  " + json.dumps(case, separators=(",", ":")) for case in cases))
    print(" ]\n}")


if __name__ == "__main__":
    main()
