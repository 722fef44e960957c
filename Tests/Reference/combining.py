"""How the points of parts become those of the whole."""
import math
from decimal import Decimal, getcontext
from fractions import Fraction
from functools import reduce

PLACES = 10 ** 9


def combine(how, parts):
    """`parts` are pairs of a number and a weight; there is at least one."""
    if how == "sum":
        return sum(number * weight for number, weight in parts)
    if how == "mean":
        return sum(number * weight for number, weight in parts) / sum(weight for _, weight in parts)
    if how == "geometric-mean":
        return geometric_mean(parts)
    return {"least": min, "most": max}[how](number for number, _ in parts)


def geometric_mean(parts):
    """Rounded half-even to 9 decimals: by logarithms first, by whole numbers where those can't decide."""
    if any(number == 0 for number, _ in parts):
        return Fraction(0)
    shared = math.lcm(*(weight.denominator for _, weight in parts))
    weights = [int(weight * shared) for _, weight in parts]
    divisor = reduce(math.gcd, weights)
    weights = [weight // divisor for weight in weights]
    total = sum(weights)
    getcontext().prec = 60
    logarithm = sum(
        weight * (Decimal(number.numerator).ln() - Decimal(number.denominator).ln())
        for (number, _), weight in zip(parts, weights)) / total
    scaled = logarithm.exp() * PLACES
    low = int(scaled)
    if abs(scaled - low - Decimal("0.5")) > Decimal("1e-25"):
        return Fraction(low + (scaled - low > Decimal("0.5")), PLACES)
    product = math.prod((number ** weight for (number, _), weight in zip(parts, weights)), start=Fraction(1))
    half = Fraction(2 * low + 1, 2 * PLACES) ** total
    up = product > half or (product == half and low % 2 == 1)
    return Fraction(low + up, PLACES)
