"""Reading witnesses: a TEI document comes in, its blocks with tokens, seams and markup go out."""

from siglum.collation.witnesses.dividing import divide
from siglum.collation.witnesses.model import TOP, Block, Node, Part, Seam, Token, Witness

__all__ = ["TOP", "Block", "Node", "Part", "Seam", "Token", "Witness", "divide"]
