"""Precision, recall and alpha of coded units, with bootstrap intervals."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from data.agreement.alpha import Floats, Level, alphas, coincidences

DRAWS = 2000
SEED = 20250904
LEVELS = (Level.NOMINAL, Level.ORDINAL)
SILENT = "no position"
"""What a coder says of a unit that only others have."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval; `n` is how many units it rests on. None where it is undefined."""

    name: str
    value: float | None
    low: float | None
    high: float | None
    n: int


def count_units(values: pd.DataFrame) -> dict[str, int]:
    """Units in all, with a value by every coder, and by one alone; `values` has units by coders."""
    coded = values.notna().sum(axis=1)
    return {"units": len(values), "by all": int((coded == values.shape[1]).sum()), "by one": int((coded == 1).sum())}


def measure(
    values: pd.DataFrame, scale: dict[str, float], *, groups: "pd.Series[str] | None" = None, draws: int = DRAWS
) -> list[Figure]:
    """The figures of two or more coders (columns) on units (index) of words of `scale`, missing where not coded.

    Of two coders, the first is the reference: precision is the share of the second's units that the first has,
    recall the share of the first's that the second has, `same` the share of the common ones with the same word.
    Alpha rests on units with two or more values, which flatters coders who are silent where they doubt; the last
    figure counts silence as a value. A word of no number on the scale, such as `mixed`, has no ordinal value.
    Intervals: percentile bootstrap over the units, or over `groups` of them (documents), seeded.
    """
    weights = _weights(len(values), groups, draws)
    figures: list[Figure] = []
    if values.shape[1] == 2:
        figures += _shares(values, weights)
    for level in LEVELS:
        figures.append(_alpha(f"{level} alpha", _numbers(values, scale, level), level, weights))
    silent = _numbers(values.fillna(SILENT), scale, Level.NOMINAL)
    return [*figures, _alpha("nominal alpha, silence counted", silent, Level.NOMINAL, weights)]


def _weights(units: int, groups: "pd.Series[str] | None", draws: int) -> Floats:
    """How often each unit is drawn in each draw (draws by units); the first row is the data as they are."""
    random = np.random.default_rng(SEED)
    codes = np.arange(units) if groups is None else pd.factorize(groups)[0]
    count = int(codes.max()) + 1 if units else 0
    drawn = random.multinomial(count, [1 / count] * count, size=draws) if count else np.zeros((draws, 0))
    return np.vstack([np.ones(units), drawn[:, codes] if count else np.zeros((draws, 0))]).astype(float)


def _shares(values: pd.DataFrame, weights: Floats) -> list[Figure]:
    first, second = (values.iloc[:, at] for at in (0, 1))
    theirs, ours = (np.asarray(each.notna(), dtype=float) for each in (first, second))
    both = theirs * ours
    same = np.asarray(first == second, dtype=float) * both
    return [
        _share("precision", both, ours, weights),
        _share("recall", both, theirs, weights),
        _share("same", same, both, weights),
    ]


def _share(name: str, part: Floats, whole: Floats, weights: Floats) -> Figure:
    sums = weights @ whole
    shares = np.divide(weights @ part, sums, out=np.full_like(sums, np.nan), where=sums > 0)
    return _figure(name, shares, int(whole.sum()))


def _alpha(name: str, table: Floats, level: Level, weights: Floats) -> Figure:
    points = np.unique(table[~np.isnan(table)])
    paired = int(((~np.isnan(table)).sum(axis=0) > 1).sum())
    each = coincidences(table, points)
    matrices = np.tensordot(weights, each, axes=1) if len(points) else np.zeros((len(weights), 0, 0))
    return _figure(name, alphas(matrices, points, level), paired)


def _numbers(values: pd.DataFrame, scale: dict[str, float], level: Level) -> Floats:
    """Coders by units, words as numbers: of the scale, or where only their being the same counts, any."""
    if level is Level.NOMINAL:
        words = sorted({word for column in values for word in values[column].dropna()})
        scale = {word: float(at) for at, word in enumerate(words)}
    numbers = [values[column].map(scale).to_numpy(float, na_value=np.nan) for column in values]
    return np.vstack(numbers) if numbers else np.zeros((0, len(values)))


def _figure(name: str, draws: Floats, n: int) -> Figure:
    """The first draw is the figure itself; undefined draws are left out of the interval."""
    value, drawn = draws[0], draws[1:][~np.isnan(draws[1:])]
    if np.isnan(value):
        return Figure(name, None, None, None, n)
    low, high = np.percentile(drawn, [2.5, 97.5]) if len(drawn) else (None, None)
    return Figure(name, float(value), None if low is None else float(low), None if high is None else float(high), n)
