"""Made-up company names."""

FIRST = (
    "Amber Birch Cedar Dapple Ember Falcon Granite Heron Indigo Juniper Kestrel "
    "Lantern Maple Nimbus Orchard Pebble Quarry River Saffron Timber Umber Violet "
    "Willow Yarrow Zephyr Copper Meadow Sorrel Cobalt Linden"
).split()
SECOND = (
    "Analytics Bakery Cargo Design Energy Foods Freight Gardens Health Instruments "
    "Labs Learning Logistics Machines Media Mills Motors Optics Paper Pharma Retail "
    "Robotics Security Software Systems Textiles Tools Travel Ventures Works"
).split()
SUFFIX = ("", "", " Ltd", " GmbH", " Inc", ", Inc.", " & Co", " SA", " A/S")


def company_names(dice):
    """Every pair of words once, in an order of chance."""
    pairs = dice.shuffled([f"{first} {second}" for first in FIRST for second in SECOND])
    return [pair + dice.pick(SUFFIX) for pair in pairs]
