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
THIRD = (
    "Advisory Alliance Architects Brothers Builders Catering Cinemas Clinics Courier "
    "Dairy Estates Fabrics Farms Fashion Forge Furniture Hotels Insurance Interiors "
    "Kitchens Lighting Marine Mobility Nurseries Orthopaedics Packaging Plumbing "
    "Printing Shipping Tours"
).split()
SUFFIX = ("", "", " Ltd", " GmbH", " Inc", ", Inc.", " & Co", " SA", " A/S")


def company_names(dice, trades=SECOND):
    """Every pair of words once, in an order of chance."""
    pairs = dice.shuffled([f"{first} {trade}" for first in FIRST for trade in trades])
    return [pair + dice.pick(SUFFIX) for pair in pairs]
