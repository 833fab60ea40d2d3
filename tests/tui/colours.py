"""What is known of seeing colours, for the tests of the themes: contrast, colour blindness, distance."""

import numpy as np

# Machado, Oliveira and Fernandes, A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE
# Transactions on Visualization and Computer Graphics 15(6), 2009: the matrices of severity 1.0, on linear RGB.
SIGHT = {
    "all three cones": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
# IEC 61966-2-1: linear sRGB to XYZ, and its white (D65).
_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
_WHITE = _XYZ @ np.ones(3)


def linear(rgb):
    """A colour of 0 to 255 for each channel as light."""
    share = np.asarray(rgb) / 255
    return np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)


def contrast(one, other):
    """The contrast ratio of two colours as WCAG 2.2 defines it, 1 to 21."""
    low, high = sorted(float(linear(rgb) @ (0.2126, 0.7152, 0.0722)) for rgb in (one, other))
    return (high + 0.05) / (low + 0.05)


def lab(rgb, sight="all three cones"):
    """A colour in CIE 1976 L*a*b* as it looks to somebody with this sight."""
    light = np.clip(SIGHT[sight] @ linear(rgb), 0, 1)
    share = (_XYZ @ light) / _WHITE
    x, y, z = np.where(share > (6 / 29) ** 3, np.cbrt(share), share / (3 * (6 / 29) ** 2) + 4 / 29)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def distance(one, other, sight="all three cones"):
    """How different two colours look to somebody with this sight (CIE 1976; 2.3 is just noticeable)."""
    return float(np.linalg.norm(lab(one, sight) - lab(other, sight)))
