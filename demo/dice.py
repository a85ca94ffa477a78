"""Chance that repeats: one named stream per concern, built on random() alone."""

import random


class Dice:
    """A stream of chance; a draw more in one stream leaves the others as they were."""

    def __init__(self, name):
        self.random = random.Random("crm demo 1: " + name).random

    def chance(self, share):
        return self.random() < share

    def below(self, n):
        return int(self.random() * n)

    def between(self, low, high):
        """A whole number, both ends included."""
        return low + self.below(high - low + 1)

    def pick(self, items):
        return items[self.below(len(items))]

    def weighted(self, weights):
        """A key of the mapping, as often as its weight says."""
        point = self.random() * sum(weights.values())
        for key, weight in weights.items():
            point -= weight
            if point < 0:
                return key
        return key

    def spread(self):
        """A factor with mean 1 and a long right tail, from 0.25 to 3.25.

        Plain arithmetic: exp() and log() may differ in the last bit between systems.
        """
        point = self.random()
        return 0.25 + 3 * point * point * point

    def shuffled(self, items):
        return [item for _, item in sorted((self.random(), item) for item in items)]
